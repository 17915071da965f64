namespace Strikelight.Providers.Cboe;

/// <summary>Turns what Cboe writes for "no value" into missing.</summary>
internal static class CboeNumber
{
    private const double Sentinel = -999;

    /// <summary>The number, or NaN for the sentinel that brokers use; infinity stays, for the door to refuse.</summary>
    public static double OrMissing(double value) => value == Sentinel ? double.NaN : value;

    /// <summary>Volatility, delta and gamma of which zero means "not solved".</summary>
    /// <remarks>
    /// A gamma of zero beside a volatility is a rounded small number and stays. Without a volatility there is no model
    /// behind a zero, so that a delta of zero is none either.
    /// </remarks>
    public static (double Volatility, double Delta, double Gamma) Greeks(double volatility, double delta, double gamma)
    {
        bool solved = volatility > 0;
        return (
            solved ? volatility : double.NaN,
            solved || delta != 0 ? delta : double.NaN,
            solved || gamma != 0 ? gamma : double.NaN
        );
    }

    /// <summary>A price of the underlying; zero, negative and absurd ones are none.</summary>
    public static double? Price(double value) => value is > 0 and <= 10_000_000 ? value : null;

    /// <summary>Shares traded; none for an index, which Cboe writes as zero.</summary>
    public static long? Shares(double value) => value is > 0 and <= 1e12 ? (long)value : null;

    /// <summary>Text in the place of a number that stands for "missing" rather than for a broken row.</summary>
    public static bool IsMissingText(ReadOnlySpan<byte> text) =>
        text.IsEmpty
        || text.SequenceEqual("NaN"u8)
        || text.SequenceEqual("nan"u8)
        || text.SequenceEqual("-"u8)
        || text.SequenceEqual("N/A"u8)
        || text.SequenceEqual("null"u8);
}
