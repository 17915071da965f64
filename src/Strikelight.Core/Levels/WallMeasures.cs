using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Names of the wall measures in URLs, charts and exports.</summary>
public static class WallMeasures
{
    /// <summary>The measure's name in URLs and exports.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the measures.</exception>
    public static string Name(WallMeasure measure) =>
        measure switch
        {
            WallMeasure.GammaOpenInterest => "gamma-oi",
            WallMeasure.OpenInterest => "oi",
            WallMeasure.Volume => "volume",
            WallMeasure.OpenInterestChange => "oi-change",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
        };

    /// <summary>A measure of every contract of a slice.</summary>
    /// <param name="slice">The contracts that count; the others receive anything.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="values">Receives one value a contract of the chain; NaN where missing.</param>
    internal static void ByContract(ChainSlice slice, WallMeasure measure, Span<double> values)
    {
        if (measure == WallMeasure.GammaOpenInterest)
        {
            SignedPositions open = SignedPositions.From(slice.Chain, SignConvention.Gross);
            ExposureUnits.GexByContract(slice, open, values);
            return;
        }
        ReadOnlySpan<int> counts = measure switch
        {
            WallMeasure.OpenInterest => slice.Chain.OpenInterest,
            WallMeasure.Volume => slice.Chain.Volume,
            WallMeasure.OpenInterestChange => slice.Chain.OpenInterestChange,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
        };
        for (int i = 0; i < counts.Length; i++)
        {
            values[i] = CountSums.OrMissing(counts[i]);
        }
    }

    /// <summary>Reads a name back; case matters, so that a URL has one form.</summary>
    public static bool TryParse(string? name, out WallMeasure measure)
    {
        foreach (WallMeasure candidate in Enum.GetValues<WallMeasure>())
        {
            if (string.Equals(Name(candidate), name, StringComparison.Ordinal))
            {
                measure = candidate;
                return true;
            }
        }
        measure = WallMeasure.GammaOpenInterest;
        return false;
    }
}
