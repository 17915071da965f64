using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Whether any butterfly on a smile would cost less than nothing: Durrleman's g(k) on a grid.</summary>
/// <param name="Points">Points of the grid; zero where the curve is not checked.</param>
/// <param name="Quoted">Of them within the quoted strikes.</param>
/// <param name="Violations">Points with g below zero.</param>
/// <param name="QuotedViolations">Of them within the quoted strikes.</param>
/// <param name="Least">Least g found; NaN where not checked.</param>
/// <param name="LeastAt">ln(K/F) of that; NaN where not checked.</param>
/// <param name="WingSlope">The steeper wing's slope, which above 2 is arbitrage far out; NaN where not checked.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ButterflyCheck(
    int Points,
    int Quoted,
    int Violations,
    int QuotedViolations,
    double Least,
    double LeastAt,
    double WingSlope
)
{
    private const int Steps = 120;
    private const double BeyondQuotes = 0.5; // of the quoted range, on either side
    private const double WingSlopeMost = 2;

    /// <summary>A curve that is not checked: the second derivative of a spline is the noise of its quotes.</summary>
    public static ButterflyCheck NotChecked { get; } = new(0, 0, 0, 0, double.NaN, double.NaN, double.NaN);

    /// <summary>Whether the curve was checked.</summary>
    public bool IsChecked => Points > 0;

    /// <summary>Whether the check found arbitrage, in the range or far out.</summary>
    public bool HasArbitrage => Violations > 0 || WingSlope > WingSlopeMost;

    /// <summary>Checks a smile on 121 points, half of the quoted range beyond the quotes on either side.</summary>
    /// <param name="smile">The smile.</param>
    /// <param name="low">Lowest ln(K/F) quoted.</param>
    /// <param name="high">Highest ln(K/F) quoted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite or not ascending.</exception>
    public static ButterflyCheck Of(SviSmile smile, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(smile);
        Guard.FinitePositive(high - low);
        double from = low - BeyondQuotes * (high - low);
        double step = (1 + 2 * BeyondQuotes) * (high - low) / Steps;
        ButterflyCheck check = new(Steps + 1, 0, 0, 0, double.PositiveInfinity, double.NaN, smile.WingSlope);
        for (int i = 0; i <= Steps; i++)
        {
            double k = from + i * step;
            double g = smile.At(k).Durrleman(k);
            bool quoted = k >= low && k <= high;
            bool broken = !(g >= 0); // a variance that is not positive too
            check = check with
            {
                Quoted = check.Quoted + (quoted ? 1 : 0),
                Violations = check.Violations + (broken ? 1 : 0),
                QuotedViolations = check.QuotedViolations + (broken && quoted ? 1 : 0),
            };
            if (g < check.Least)
            {
                check = check with { Least = g, LeastAt = k };
            }
        }
        return check;
    }
}
