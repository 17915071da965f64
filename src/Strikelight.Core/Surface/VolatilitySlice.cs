using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Surface;

/// <summary>The smile of one root and expiry: a curve with what is known about its quality, or why there is none.</summary>
public sealed record VolatilitySlice
{
    /// <summary>The root and expiry.</summary>
    public required OptionSeries Series { get; init; }

    /// <summary>Calendar time to settlement in years.</summary>
    public required double Years { get; init; }

    /// <summary>Forward in USD; NaN where none.</summary>
    public double ForwardUsd { get; init; } = double.NaN;

    /// <summary>Whether there is a curve.</summary>
    public SurfaceStatus Status { get; init; }

    /// <summary>Why there is no curve, as a sentence; empty where there is one.</summary>
    public string Text { get; init; } = "";

    /// <summary>The smile; null where there is none.</summary>
    public SmileCurve? Curve { get; init; }

    /// <summary>Out-of-the-money contracts with an own volatility.</summary>
    public int QuotedCount { get; init; }

    /// <summary>
    /// Of them those held against the curve: all of an SVI smile, none of a spline, which goes through every mid.
    /// </summary>
    public int JudgedCount { get; init; }

    /// <summary>Judged contracts whose model price lies within bid and ask.</summary>
    public int InsideCount => JudgedCount - Outliers.Length;

    /// <summary>Judged contracts whose model price lies outside of bid and ask.</summary>
    public int OutsideCount => Outliers.Length;

    /// <summary>Share of the judged contracts outside, 0 to 1; NaN where none is judged.</summary>
    public double OutsideShare => JudgedCount > 0 ? (double)OutsideCount / JudgedCount : double.NaN;

    /// <summary>Median distance of model price and mid in half spreads; NaN where none is judged.</summary>
    public double MedianHalfSpreads { get; init; } = double.NaN;

    /// <summary>The contracts outside, strikes ascending.</summary>
    public ImmutableArray<SurfaceOutlier> Outliers { get; init; } = [];

    /// <summary>ln(K/F) of the lowest quoted strike; NaN without a curve.</summary>
    public double LowLogMoneyness { get; init; } = double.NaN;

    /// <summary>ln(K/F) of the highest quoted strike; NaN without a curve.</summary>
    public double HighLogMoneyness { get; init; } = double.NaN;

    /// <summary>Butterfly arbitrage of the curve.</summary>
    public ButterflyCheck Butterfly { get; init; } = ButterflyCheck.NotChecked;

    /// <summary>Calendar arbitrage against the fitted slice that settles before it.</summary>
    public CalendarCheck Calendar { get; init; } = CalendarCheck.NotChecked;

    /// <summary>At-the-money volatility, risk reversals and butterflies; all NaN without a curve.</summary>
    public SkewFigures Skew { get; init; } = SkewFigures.Missing;

    /// <summary>Annual volatility of a strike, a fraction; NaN without a curve or beyond what it can say.</summary>
    /// <param name="strikeUsd">Strike.</param>
    /// <exception cref="ArgumentOutOfRangeException">Strike is not finite and positive.</exception>
    public double Volatility(double strikeUsd)
    {
        Guard.FinitePositive(strikeUsd);
        double w = Curve?.TotalVariance(Pricing.LogRatio.Of(strikeUsd, ForwardUsd)) ?? double.NaN;
        return w > 0 ? Math.Sqrt(w / Years) : double.NaN;
    }
}
