namespace Strikelight.Providers.Cboe;

/// <summary>Fields of the answer and of its underlying that we keep; the rest is skipped.</summary>
internal enum HeaderField : byte
{
    Unknown,
    Timestamp,
    Symbol,
    Data,
    DataSymbol,
    Options,
    LastTradeTime,
    Price,
    Bid,
    Ask,
    Open,
    High,
    Low,
    PreviousClose,
    Volume,
}
