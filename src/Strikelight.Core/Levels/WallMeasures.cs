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
