namespace Strikelight.Core.Exposure;

/// <summary>Names and one-sentence meanings of the sign conventions, as printed on charts, exports and URLs.</summary>
public static class SignConventions
{
    /// <summary>The convention's name in URLs and exports.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the conventions.</exception>
    public static string Name(SignConvention convention) =>
        convention switch
        {
            SignConvention.Naive => "naive",
            SignConvention.ShortAll => "short-all",
            SignConvention.Gross => "gross",
            SignConvention.FlowInferred => "flow-inferred",
            _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "Unknown convention."),
        };

    /// <summary>One sentence for the reader of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the conventions.</exception>
    public static string Explanation(SignConvention convention) =>
        convention switch
        {
            SignConvention.Naive =>
                "Calls +, puts −: dealers are taken to be long the calls that customers overwrite and short the puts "
                    + "that customers buy; an assumption, not an observation.",
            SignConvention.ShortAll =>
                "All −: dealers are taken to be short whatever is open; the opposite bound to the naive convention.",
            SignConvention.Gross =>
                "No sign: the size of all open contracts, whoever holds them; it has no zero level.",
            SignConvention.FlowInferred =>
                "Dealers are taken to hold the passive side of the trades seen; it tells who initiated, not who was on "
                    + "the other side.",
            _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "Unknown convention."),
        };

    /// <summary>Reads a name back; case matters, so that a URL has one form.</summary>
    public static bool TryParse(string? name, out SignConvention convention)
    {
        foreach (SignConvention candidate in Enum.GetValues<SignConvention>())
        {
            if (string.Equals(Name(candidate), name, StringComparison.Ordinal))
            {
                convention = candidate;
                return true;
            }
        }
        convention = SignConvention.Naive;
        return false;
    }
}
