namespace Strikelight.Providers.Cboe;

/// <summary>
/// Names of the fields in Cboe's answer: told apart by length first, since this runs for every field.
/// </summary>
internal static class CboeKeys
{
    public static ContractField Contract(ReadOnlySpan<byte> key) =>
        key.Length switch
        {
            2 when key.SequenceEqual("iv"u8) => ContractField.Volatility,
            3 when key.SequenceEqual("bid"u8) => ContractField.Bid,
            3 when key.SequenceEqual("ask"u8) => ContractField.Ask,
            5 when key.SequenceEqual("delta"u8) => ContractField.Delta,
            5 when key.SequenceEqual("gamma"u8) => ContractField.Gamma,
            6 when key.SequenceEqual("option"u8) => ContractField.Option,
            6 when key.SequenceEqual("volume"u8) => ContractField.Volume,
            8 when key.SequenceEqual("bid_size"u8) => ContractField.BidSize,
            8 when key.SequenceEqual("ask_size"u8) => ContractField.AskSize,
            13 when key.SequenceEqual("open_interest"u8) => ContractField.OpenInterest,
            15 when key.SequenceEqual("last_trade_time"u8) => ContractField.LastTradeTime,
            16 when key.SequenceEqual("last_trade_price"u8) => ContractField.LastPrice,
            _ => ContractField.Unknown,
        };

    public static HeaderField Root(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("timestamp"u8) ? HeaderField.Timestamp
        : key.SequenceEqual("symbol"u8) ? HeaderField.Symbol
        : key.SequenceEqual("data"u8) ? HeaderField.Data
        : HeaderField.Unknown;

    public static HeaderField Data(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("options"u8) ? HeaderField.Options
        : key.SequenceEqual("symbol"u8) ? HeaderField.DataSymbol
        : key.SequenceEqual("last_trade_time"u8) ? HeaderField.LastTradeTime
        : key.SequenceEqual("current_price"u8) ? HeaderField.Price
        : key.SequenceEqual("bid"u8) ? HeaderField.Bid
        : key.SequenceEqual("ask"u8) ? HeaderField.Ask
        : key.SequenceEqual("open"u8) ? HeaderField.Open
        : key.SequenceEqual("high"u8) ? HeaderField.High
        : key.SequenceEqual("low"u8) ? HeaderField.Low
        : key.SequenceEqual("prev_day_close"u8) ? HeaderField.PreviousClose
        : key.SequenceEqual("volume"u8) ? HeaderField.Volume
        : HeaderField.Unknown;
}
