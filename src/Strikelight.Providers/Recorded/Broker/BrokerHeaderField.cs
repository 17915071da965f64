namespace Strikelight.Providers.Recorded.Broker;

/// <summary>Fields of the answer and of its underlying that we keep; numbers of the underlying first.</summary>
internal enum BrokerHeaderField : byte
{
    Price,
    Last,
    Mark,
    Bid,
    Ask,
    Close,
    Open,
    High,
    Low,
    Volume,
    QuoteTime,
    TradeTime,
    Description,
    Symbol,
    Underlying,
    Calls,
    Puts,
    Unknown,
}
