using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Strikes where much trades against what is open, and much money changes hands.</summary>
/// <remarks>
/// Score = √(r / (1 + r) · premium / largest premium), r = volume / max(open interest, floor). It says nothing about
/// who traded or in which direction. Definition: docs/math/unusual-activity.md.
/// </remarks>
public static class UnusualActivity
{
    /// <summary>Open interest counts as at least this many: a new strike does not win by division.</summary>
    public const double OpenInterestFloor = 100;

    /// <summary>Every strike and side that traded, highest score first, those without a score last.</summary>
    /// <param name="activity">Sums by strike of the scope.</param>
    /// <param name="most">Rows at most.</param>
    public static ImmutableArray<UnusualStrike> Rank(StrikeActivity activity, int most)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        double largest = Math.Max(Largest(activity.Calls.PremiumUsd), Largest(activity.Puts.PremiumUsd));
        return
        [
            .. Side(activity, OptionSide.Call, largest)
                .Concat(Side(activity, OptionSide.Put, largest))
                .OrderByDescending(row => row.Score ?? -1)
                .ThenByDescending(row => row.Volume)
                .ThenBy(row => row.StrikeUsd)
                .Take(most),
        ];
    }

    private static double Largest(StrikeColumn premium) =>
        premium.ByStrike.Where(double.IsFinite).DefaultIfEmpty(0).Max();

    private static IEnumerable<UnusualStrike> Side(StrikeActivity activity, OptionSide side, double largestPremium)
    {
        SideActivity columns = activity.Of(side);
        for (int i = 0; i < activity.StrikeUsd.Length; i++)
        {
            double volume = columns.Volume.ByStrike[i];
            if (volume > 0)
            {
                double open = columns.OpenInterest.ByStrike[i];
                double premium = columns.PremiumUsd.ByStrike[i];
                double turnover = volume / Math.Max(open, OpenInterestFloor);
                double score = Math.Sqrt(turnover / (1 + turnover) * premium / largestPremium);
                yield return new(
                    activity.StrikeUsd[i],
                    side,
                    volume,
                    Known(open),
                    Known(turnover),
                    Known(premium),
                    open == 0,
                    Known(score)
                );
            }
        }
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
