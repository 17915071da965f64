namespace Strikelight.Core.Pricing;

/// <summary>The logarithm of a ratio, accurate in relative terms also where the ratio is nearly one.</summary>
internal static class LogRatio
{
    private const double NearOne = 0.1;

    /// <summary>ln(a/b) for positive a and b.</summary>
    /// <remarks>
    /// The framework's LogP1 adds one first and so loses the digits that matter here; the difference a − b is exact
    /// for neighbours, and ln(a/b) = 2·artanh((a − b)/(a + b)).
    /// </remarks>
    public static double Of(double a, double b)
    {
        double y = (a - b) / (a + b);
        if (!(Math.Abs(y) < NearOne))
        {
            return Math.Log(a / b);
        }
        double q = y * y;
        double tail =
            1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11 + q * (1.0 / 13 + q * (1.0 / 15))))));
        return 2 * Math.FusedMultiplyAdd(y * q, tail, y);
    }
}
