namespace Strikelight.Core.Levels;

/// <summary>Where a figure stands among earlier ones of its kind.</summary>
public static class PercentileRank
{
    /// <summary>Earlier figures needed: with fewer a rank says little.</summary>
    public const int HistoryLeast = 20;

    /// <summary>Share of the earlier figures below the value, those equal to it counted half; 0 to 1.</summary>
    /// <param name="history">Earlier figures; NaN is left out.</param>
    /// <param name="value">The figure.</param>
    /// <returns>Null where the value is no number or fewer than 20 earlier ones are.</returns>
    public static double? Of(ReadOnlySpan<double> history, double value)
    {
        int known = 0;
        double below = 0;
        foreach (double earlier in history)
        {
            if (!double.IsNaN(earlier))
            {
                known++;
                below +=
                    earlier < value ? 1
                    : earlier == value ? 0.5
                    : 0;
            }
        }
        return known < HistoryLeast || double.IsNaN(value) ? null : below / known;
    }
}
