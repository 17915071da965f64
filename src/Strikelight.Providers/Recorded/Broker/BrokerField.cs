namespace Strikelight.Providers.Recorded.Broker;

/// <summary>Fields of a contract that we keep; numbers first, the rest is skipped.</summary>
internal enum BrokerField : byte
{
    Strike,
    Bid,
    BidSize,
    Ask,
    AskSize,
    Last,
    Volume,
    OpenInterest,
    VolatilityPct,
    Delta,
    Gamma,
    Multiplier,
    TradeTime,
    QuoteTime,
    Symbol,
    Side,
    Mini,
    NonStandard,
    Unknown,
}
