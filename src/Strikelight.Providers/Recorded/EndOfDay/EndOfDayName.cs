using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.EndOfDay;

/// <summary>Root and session of an end-of-day universe, which stand in its name only.</summary>
/// <param name="Root">Option root of all its rows, upper case.</param>
/// <param name="Underlying">Underlying in our spelling.</param>
/// <param name="Session">The day whose close the rows show.</param>
internal sealed record EndOfDayName(string Root, string Underlying, DateOnly Session)
{
    private const int DateLength = 8;

    /// <summary>
    /// Reads <c>universes/aapl/20140602.csv</c>, as the universes are laid out, and <c>lean_aapl_eod_20140602.csv</c>,
    /// with any further ending; null for any other name.
    /// </summary>
    public static EndOfDayName? Read(string path)
    {
        string stem = Path.GetFileName(path).Split('.')[0];
        string[] words = stem.Split('_', '-');
        string? root =
            words.Length == 1 ? Path.GetFileName(Path.GetDirectoryName(path))
            : words.Length >= 3 && words[^2] == "eod" ? words[^3]
            : null;
        bool isDated =
            words[^1].Length == DateLength
            & DateOnly.TryParseExact(
                words[^1],
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly session
            );
        if (!isDated || session.Year is < 1990 or >= 2100 || root is null or "")
        {
            return null;
        }
        string upper = root.ToUpperInvariant();
        return UnderlyingSymbol.TryParse(upper, out UnderlyingSymbol underlying)
            ? new(upper, underlying.Value, session)
            : null;
    }
}
