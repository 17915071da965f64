using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Whether total variance falls from one settlement to the next at the same ln(K/F).</summary>
/// <param name="Points">Points compared in the range that both quote; zero for the first settlement.</param>
/// <param name="Violations">Points at which the later total variance is the smaller.</param>
/// <param name="WorstVolatility">
/// The largest shortfall, in volatility of the later settlement; zero where none, NaN where nothing was compared.
/// </param>
/// <param name="WorstAt">ln(K/F) of that; NaN where none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalendarCheck(int Points, int Violations, double WorstVolatility, double WorstAt)
{
    private const int Steps = 40;

    /// <summary>Nothing before it to compare with.</summary>
    public static CalendarCheck NotChecked { get; } = new(0, 0, double.NaN, double.NaN);

    /// <summary>Whether total variance falls anywhere: a calendar spread would cost less than nothing.</summary>
    public bool HasArbitrage => Violations > 0;

    /// <summary>Compares two smiles on 41 points of the range that both quote.</summary>
    /// <param name="earlier">A fitted slice.</param>
    /// <param name="later">A fitted slice that settles after it.</param>
    internal static CalendarCheck Of(VolatilitySlice earlier, VolatilitySlice later)
    {
        double low = Math.Max(earlier.LowLogMoneyness, later.LowLogMoneyness);
        double high = Math.Min(earlier.HighLogMoneyness, later.HighLogMoneyness);
        if (
            earlier.Curve is not { } near
            || later.Curve is not { } far
            || !(low < high)
            || !(later.Years > earlier.Years)
        )
        {
            return NotChecked;
        }
        int violations = 0;
        double worst = 0;
        double worstAt = double.NaN;
        for (int i = 0; i <= Steps; i++)
        {
            double k = low + (high - low) * i / Steps;
            double before = near.TotalVariance(k);
            double after = far.TotalVariance(k);
            if (before <= after)
            {
                continue;
            }
            violations++;
            double shortfall = (Math.Sqrt(before) - Math.Sqrt(after)) / Math.Sqrt(later.Years);
            if (shortfall > worst)
            {
                (worst, worstAt) = (shortfall, k);
            }
        }
        return new(Steps + 1, violations, worst, worstAt);
    }
}
