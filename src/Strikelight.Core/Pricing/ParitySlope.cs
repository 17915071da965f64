using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Discount factor from the slope of call minus put over strike.</summary>
/// <param name="DiscountFactor">Minus the slope; NaN where it could not be fitted.</param>
/// <param name="StandardError">Standard error of the factor.</param>
/// <param name="PairCount">Strikes in the fit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParitySlope(double DiscountFactor, double StandardError, int PairCount)
{
    private const int PairsLeast = 10;
    private const double RateErrorMost = 0.0025; // a quarter of a per cent a year
    private const double RateLeast = -0.02;
    private const double RateMost = 0.15;
    private const double DistanceMost = 0.2; // of the forward: further out spreads are wide and mids one-sided
    private const double OutlierDeviations = 3;

    /// <summary>Fits a line by least squares with weights 1/spread², twice, the second time without outliers.</summary>
    /// <param name="pairs">All pairs of the series.</param>
    /// <param name="forward">A first forward, to centre on.</param>
    /// <param name="discount">A first discount factor, to subtract: what is fitted is small.</param>
    public static ParitySlope Fit(ParityPairs pairs, double forward, double discount)
    {
        Line all = Line.Through(pairs, forward, discount, Line.Any);
        return all.Count < PairsLeast ? new(double.NaN, double.NaN, all.Count) : Refit(pairs, forward, discount, all);
    }

    /// <summary>Whether the rate it implies is sharp and possible.</summary>
    public bool IsReliable(double years)
    {
        double rate = -Math.Log(DiscountFactor) / years;
        double error = StandardError / (DiscountFactor * years);
        return PairCount >= PairsLeast && error <= RateErrorMost && rate is >= RateLeast and <= RateMost;
    }

    private static ParitySlope Refit(ParityPairs pairs, double forward, double discount, in Line all)
    {
        Line kept = Line.Through(pairs, forward, discount, all);
        return new(discount - kept.Slope, kept.SlopeError, kept.Count);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Line(double Level, double Slope, double Scale, double SlopeError, int Count)
    {
        /// <summary>A line from which nothing is an outlier.</summary>
        public static Line Any { get; } = new(0, 0, double.PositiveInfinity, double.NaN, 0);

        public static Line Through(ParityPairs pairs, double forward, double discount, in Line before)
        {
            int count = 0;
            double w = 0;
            double wx = 0;
            double wy = 0;
            double wxx = 0;
            double wxy = 0;
            double wyy = 0;
            foreach (ParityPair pair in pairs)
            {
                double x = pair.StrikeUsd - forward;
                double y = pair.DifferenceUsd + discount * x;
                double residual = Math.Abs(y - before.Level - before.Slope * x);
                if (
                    Math.Abs(x) > DistanceMost * forward
                    || residual > OutlierDeviations * before.Scale * pair.SpreadUsd
                )
                {
                    continue;
                }
                double weight = 1 / (pair.SpreadUsd * pair.SpreadUsd);
                count++;
                w += weight;
                wx += weight * x;
                wy += weight * y;
                wxx += weight * x * x;
                wxy += weight * x * y;
                wyy += weight * y * y;
            }
            double spread = wxx - wx * wx / w;
            double slope = (wxy - wx * wy / w) / spread;
            double left = Math.Max(wyy - wy * wy / w - slope * slope * spread, 0);
            double scale = Math.Sqrt(left / (count - 2));
            return new((wy - slope * wx) / w, slope, scale, scale / Math.Sqrt(spread), count);
        }
    }
}
