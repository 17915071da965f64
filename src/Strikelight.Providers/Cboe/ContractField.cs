namespace Strikelight.Providers.Cboe;

/// <summary>Fields of a contract that we keep; the rest is skipped.</summary>
internal enum ContractField : byte
{
    Unknown,
    Option,
    LastTradeTime,
    Bid,
    BidSize,
    Ask,
    AskSize,
    Volatility,
    OpenInterest,
    Volume,
    Delta,
    Gamma,
    LastPrice,
}
