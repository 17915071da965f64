namespace Strikelight.Providers.Recorded.Broker;

/// <summary>Names of the fields in a broker's chain.</summary>
internal static class BrokerKeys
{
    public static BrokerField Contract(ReadOnlySpan<byte> key) =>
        key.Length switch
        {
            3 when key.SequenceEqual("bid"u8) => BrokerField.Bid,
            3 when key.SequenceEqual("ask"u8) => BrokerField.Ask,
            4 when key.SequenceEqual("last"u8) => BrokerField.Last,
            4 when key.SequenceEqual("mini"u8) => BrokerField.Mini,
            5 when key.SequenceEqual("delta"u8) => BrokerField.Delta,
            5 when key.SequenceEqual("gamma"u8) => BrokerField.Gamma,
            6 when key.SequenceEqual("symbol"u8) => BrokerField.Symbol,
            7 when key.SequenceEqual("bidSize"u8) => BrokerField.BidSize,
            7 when key.SequenceEqual("askSize"u8) => BrokerField.AskSize,
            7 when key.SequenceEqual("putCall"u8) => BrokerField.Side,
            10 when key.SequenceEqual("volatility"u8) => BrokerField.VolatilityPct,
            10 when key.SequenceEqual("multiplier"u8) => BrokerField.Multiplier,
            11 when key.SequenceEqual("totalVolume"u8) => BrokerField.Volume,
            11 when key.SequenceEqual("strikePrice"u8) => BrokerField.Strike,
            11 when key.SequenceEqual("nonStandard"u8) => BrokerField.NonStandard,
            12 when key.SequenceEqual("openInterest"u8) => BrokerField.OpenInterest,
            15 when key.SequenceEqual("tradeTimeInLong"u8) => BrokerField.TradeTime,
            15 when key.SequenceEqual("quoteTimeInLong"u8) => BrokerField.QuoteTime,
            _ => BrokerField.Unknown,
        };

    public static BrokerHeaderField Root(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("symbol"u8) ? BrokerHeaderField.Symbol
        : key.SequenceEqual("underlyingPrice"u8) ? BrokerHeaderField.Price
        : key.SequenceEqual("underlying"u8) ? BrokerHeaderField.Underlying
        : key.SequenceEqual("callExpDateMap"u8) ? BrokerHeaderField.Calls
        : key.SequenceEqual("putExpDateMap"u8) ? BrokerHeaderField.Puts
        : BrokerHeaderField.Unknown;

    public static BrokerHeaderField Underlying(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("last"u8) ? BrokerHeaderField.Last
        : key.SequenceEqual("mark"u8) ? BrokerHeaderField.Mark
        : key.SequenceEqual("bid"u8) ? BrokerHeaderField.Bid
        : key.SequenceEqual("ask"u8) ? BrokerHeaderField.Ask
        : key.SequenceEqual("close"u8) ? BrokerHeaderField.Close
        : key.SequenceEqual("openPrice"u8) ? BrokerHeaderField.Open
        : key.SequenceEqual("highPrice"u8) ? BrokerHeaderField.High
        : key.SequenceEqual("lowPrice"u8) ? BrokerHeaderField.Low
        : key.SequenceEqual("totalVolume"u8) ? BrokerHeaderField.Volume
        : key.SequenceEqual("quoteTime"u8) ? BrokerHeaderField.QuoteTime
        : key.SequenceEqual("tradeTime"u8) ? BrokerHeaderField.TradeTime
        : key.SequenceEqual("description"u8) ? BrokerHeaderField.Description
        : BrokerHeaderField.Unknown;
}
