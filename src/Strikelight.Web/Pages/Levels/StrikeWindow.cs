using System.Globalization;

namespace Strikelight.Web.Pages.Levels;

/// <summary>The strikes that are shown: the nearest to spot, in order. No sum depends on it.</summary>
internal static class StrikeWindow
{
    /// <summary>Indexes of the nearest strikes to spot, ascending.</summary>
    public static int[] Indexes(IReadOnlyList<double> strikes, double spotUsd, int most) =>
        [.. Enumerable.Range(0, strikes.Count).OrderBy(i => Math.Abs(strikes[i] - spotUsd)).Take(most).Order()];

    /// <summary>Where spot lies between ascending strikes, as a position in their list; null outside of them.</summary>
    public static double? Position(IReadOnlyList<double> strikes, double priceUsd)
    {
        for (int i = 0; i + 1 < strikes.Count; i++)
        {
            if (strikes[i] <= priceUsd && priceUsd <= strikes[i + 1])
            {
                return i + (priceUsd - strikes[i]) / (strikes[i + 1] - strikes[i]);
            }
        }
        return null;
    }

    /// <summary>A strike as written on an axis: no trailing zeros, never rounded together with its neighbour.</summary>
    public static string Label(double strikeUsd) => strikeUsd.ToString("0.###", CultureInfo.InvariantCulture);
}
