namespace Strikelight.Providers.Recorded.OptionsDesk;

/// <summary>Names of the fields in a file of the options desk.</summary>
internal static class OptionsDeskKeys
{
    public static OptionsDeskField Contract(ReadOnlySpan<byte> key) =>
        key.Length switch
        {
            2 when key.SequenceEqual("iv"u8) => OptionsDeskField.Volatility,
            3 when key.SequenceEqual("bid"u8) => OptionsDeskField.Bid,
            3 when key.SequenceEqual("ask"u8) => OptionsDeskField.Ask,
            4 when key.SequenceEqual("last"u8) => OptionsDeskField.Last,
            4 when key.SequenceEqual("side"u8) => OptionsDeskField.Side,
            5 when key.SequenceEqual("delta"u8) => OptionsDeskField.Delta,
            5 when key.SequenceEqual("gamma"u8) => OptionsDeskField.Gamma,
            6 when key.SequenceEqual("symbol"u8) => OptionsDeskField.Symbol,
            6 when key.SequenceEqual("strike"u8) => OptionsDeskField.Strike,
            6 when key.SequenceEqual("volume"u8) => OptionsDeskField.Volume,
            10 when key.SequenceEqual("expiration"u8) => OptionsDeskField.Expiration,
            12 when key.SequenceEqual("openInterest"u8) => OptionsDeskField.OpenInterest,
            19 when key.SequenceEqual("greeksMissingReason"u8) => OptionsDeskField.GreeksMissingReason,
            _ => OptionsDeskField.Unknown,
        };

    public static OptionsDeskHeaderField Root(ReadOnlySpan<byte> key) =>
        key.SequenceEqual("symbol"u8) ? OptionsDeskHeaderField.Symbol
        : key.SequenceEqual("updated"u8) ? OptionsDeskHeaderField.Updated
        : key.SequenceEqual("underlyingPrice"u8) ? OptionsDeskHeaderField.Price
        : key.SequenceEqual("quotes"u8) ? OptionsDeskHeaderField.Quotes
        : OptionsDeskHeaderField.Unknown;
}
