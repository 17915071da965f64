using System.Collections.Immutable;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Surface;

/// <summary>The volatility surface of a chain: one smile a root and expiry, and what lies between.</summary>
/// <remarks>
/// Raw SVI, below one day a spline, on own volatilities of out-of-the-money quotes. Each slice is fitted by itself:
/// arbitrage is counted, not repaired. Between two settlements total variance is linear in time at the same ln(K/F).
/// Immutable, safe for several threads. docs/math/surface.md.
/// </remarks>
public sealed class VolatilitySurface
{
    private readonly ImmutableArray<VolatilitySlice> _byTime;

    private VolatilitySurface(ImmutableArray<VolatilitySlice> slices, double medianHalfSpreads)
    {
        Slices = slices;
        MedianHalfSpreads = medianHalfSpreads;
        _byTime =
        [
            .. slices
                .Where(slice => slice.Curve is not null)
                .OrderBy(slice => slice.Years)
                .DistinctBy(slice => slice.Years),
        ];
    }

    /// <summary>One slice for each of the chain's series, in that order.</summary>
    public ImmutableArray<VolatilitySlice> Slices { get; }

    /// <summary>Contracts held against a fitted smile.</summary>
    public int JudgedCount => Slices.Sum(slice => slice.JudgedCount);

    /// <summary>Of them those whose model price lies outside of bid and ask.</summary>
    public int OutsideCount => Slices.Sum(slice => slice.OutsideCount);

    /// <summary>Median distance of model price and mid over all of them, in half spreads; NaN where none.</summary>
    public double MedianHalfSpreads { get; }

    /// <summary>Slices with a curve.</summary>
    public int FittedCount => Slices.Count(slice => slice.Curve is not null);

    /// <summary>Bytes held by slices, splines and outliers, estimated.</summary>
    public long Bytes => Slices.Sum(BytesOf);

    /// <summary>Fits every series of an analysis.</summary>
    /// <param name="analysis">The analysis; only own volatilities are used.</param>
    /// <returns>A function of the analysis alone: a recorded chain has the surface it had when it was live.</returns>
    public static VolatilitySurface Fit(ChainAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        SliceMaker maker = new(analysis);
        VolatilitySlice[] slices = new VolatilitySlice[analysis.Series.Length];
        for (int i = 0; i < slices.Length; i++)
        {
            slices[i] = maker.Make(i);
        }
        CompareCalendars(slices);
        return new([.. slices], maker.MedianHalfSpreads());
    }

    /// <summary>The smile for a time between two fitted settlements; null outside of them.</summary>
    /// <param name="years">Time in years.</param>
    public SmileCurve? CurveAt(double years) => Around(years) is { } around ? Blend(around, years) : null;

    /// <summary>The figures of a constant maturity, such as 30 days.</summary>
    /// <param name="days">Calendar days.</param>
    /// <returns>All NaN where no two fitted settlements lie around it.</returns>
    public SkewFigures ConstantMaturity(double days)
    {
        double years = days / 365;
        return Around(years) is { } around
            ? SkewFigures.Of(
                Blend(around, years),
                years,
                Math.Max(around.Near.LowLogMoneyness, around.Far.LowLogMoneyness),
                Math.Min(around.Near.HighLogMoneyness, around.Far.HighLogMoneyness)
            )
            : SkewFigures.Missing;
    }

    private static void CompareCalendars(VolatilitySlice[] slices)
    {
        int[] byTime =
        [
            .. Enumerable.Range(0, slices.Length).Where(i => slices[i].Curve is not null).OrderBy(i => slices[i].Years),
        ];
        for (int i = 1; i < byTime.Length; i++)
        {
            VolatilitySlice later = slices[byTime[i]];
            slices[byTime[i]] = later with { Calendar = CalendarCheck.Of(slices[byTime[i - 1]], later) };
        }
    }

    private (VolatilitySlice Near, VolatilitySlice Far)? Around(double years)
    {
        for (int i = 0; i < _byTime.Length; i++)
        {
            if (_byTime[i].Years == years)
            {
                return (_byTime[i], _byTime[i]);
            }
            if (i > 0 && _byTime[i - 1].Years < years && years < _byTime[i].Years)
            {
                return (_byTime[i - 1], _byTime[i]);
            }
        }
        return null;
    }

    private static SmileCurve Blend((VolatilitySlice Near, VolatilitySlice Far) around, double years)
    {
        (VolatilitySlice near, VolatilitySlice far) = around;
        // Only slices with a curve are in the list that both come from.
        return near == far
            ? near.Curve!
            : new BlendedSmile(near.Curve!, far.Curve!, (years - near.Years) / (far.Years - near.Years));
    }

    private static long BytesOf(VolatilitySlice slice)
    {
        const long SliceWithFigures = 700;
        const long SplinePoint = 3 * sizeof(double);
        long spline = slice.Curve is SplineSmile curve ? curve.Count * SplinePoint : 0;
        return SliceWithFigures + spline + slice.Outliers.Length * (sizeof(int) + sizeof(float));
    }
}
