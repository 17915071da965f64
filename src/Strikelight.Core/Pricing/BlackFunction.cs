namespace Strikelight.Core.Pricing;

/// <summary>Black's function of an out-of-the-money option in units of its own vega.</summary>
/// <remarks>
/// With x = |ln(K/F)|, s = σ√T, h = x/s and u = s/2, vega per unit of s is √(FK/2π)·exp(−(h² + u²)/2).
/// The price is that times <see cref="TimeValue"/>, and the distance of the price from its upper bound min(F, K) is
/// that times <see cref="Shortfall"/>. Both are sums of positive terms of order one: the exponential, which underflows
/// and carries the error of its argument, stays outside.
/// </remarks>
internal static class BlackFunction
{
    /// <summary>Where the price passes through about half its upper bound at the latest.</summary>
    public const double HalfwayMost = 0.675;

    private const double SeriesBelow = 0.21;

    /// <summary>Price over vega: M(h − u) − M(h + u).</summary>
    public static double TimeValue(double h, double u) =>
        u < SeriesBelow ? Series(h, u) : NormalDistribution.MillsRatio(h - u) - NormalDistribution.MillsRatio(h + u);

    /// <summary>(min(F, K) − price) over vega: M(u − h) + M(u + h).</summary>
    public static double Shortfall(double h, double u) =>
        NormalDistribution.MillsRatio(u - h) + NormalDistribution.MillsRatio(u + h);

    /// <summary>Undiscounted price of the out-of-the-money option, call for K ≥ F and put for K &lt; F.</summary>
    /// <param name="forward">F, positive.</param>
    /// <param name="strike">K, positive.</param>
    /// <param name="deviation">s = σ√T; 0 gives 0.</param>
    public static double OutOfTheMoney(double forward, double strike, double deviation)
    {
        if (deviation == 0)
        {
            return 0;
        }
        double h = Math.Abs(LogRatio.Of(strike, forward)) / deviation;
        double u = 0.5 * deviation;
        double vega = VegaScale(forward, strike) * Math.Exp(-0.5 * (h * h + u * u));
        if (u - h > HalfwayMost)
        {
            return Math.Min(forward, strike) - (vega > 0 ? vega * Shortfall(h, u) : 0);
        }
        return vega == 0 ? 0 : vega * TimeValue(h, u);
    }

    /// <summary>√(FK/2π), without overflow of the product.</summary>
    public static double VegaScale(double forward, double strike) =>
        NormalDistribution.InverseRootTwoPi * Math.Sqrt(forward) * Math.Sqrt(strike);

    /// <summary>
    /// The difference of the two ratios as a power series in u: its terms are the odd derivatives of M at h, by the
    /// recurrence that M″ = M + z·M′ gives, started from 1 − h·M(h) that has no cancellation.
    /// </summary>
    private static double Series(double h, double u)
    {
        const int Terms = 7;
        double odd = NormalDistribution.MillsDecline(h);
        double even = odd - 1;
        double square = h * h;
        double power = 1;
        double sum = odd;
        for (int k = 0; k < Terms - 1; k++)
        {
            even = Math.FusedMultiplyAdd(square, odd, (2 * k + 1) * even);
            odd = even + 2 * (k + 1) * odd;
            power *= u * u / ((2 * k + 2) * (2 * k + 3));
            sum = Math.FusedMultiplyAdd(power, odd, sum);
        }
        return 2 * u * sum;
    }
}
