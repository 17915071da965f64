using System.Collections.Immutable;
using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Surface;

/// <summary>Makes the slices of one analysis; keeps its buffers from series to series.</summary>
internal sealed class SliceMaker
{
    private const double RoundingHalfSpreads = 1e-9;

    private readonly ChainAnalysis _analysis;
    private readonly SmileQuotes _quotes;
    private readonly List<SurfaceOutlier> _outliers = [];
    private readonly double[] _distance; // of every judged contract so far, in half spreads
    private int _judged;

    /// <summary>Room for everything the chain can hold.</summary>
    public SliceMaker(ChainAnalysis analysis)
    {
        _analysis = analysis;
        int most = 0;
        foreach (OptionSeries series in analysis.Chain.Series)
        {
            most = Math.Max(most, series.Count);
        }
        _quotes = new(most);
        _distance = new double[analysis.Chain.Count];
    }

    /// <summary>Median distance of all judged contracts in half spreads; NaN where there are none.</summary>
    public double MedianHalfSpreads() => Median.OfAndReorder(_distance.AsSpan(0, _judged));

    /// <summary>The slice of a series.</summary>
    /// <param name="seriesIndex">Index into the chain's series.</param>
    public VolatilitySlice Make(int seriesIndex)
    {
        SeriesAnalysis shared = _analysis.Series[seriesIndex];
        VolatilitySlice slice = new()
        {
            Series = _analysis.Chain.Series[seriesIndex],
            Years = shared.Time.Years,
            ForwardUsd = shared.ForwardUsd,
        };
        if (!shared.HasForward)
        {
            return shared.ForwardOrigin == ForwardOrigin.Expired
                ? slice with
                {
                    Status = SurfaceStatus.Expired,
                    Text = "The expiry is over.",
                }
                : slice with
                {
                    Status = SurfaceStatus.NoForward,
                    Text = "The expiry has no forward.",
                };
        }
        _quotes.Read(_analysis, seriesIndex);
        slice = slice with { QuotedCount = _quotes.Count };
        bool spline = shared.Time.Years < SmileFitter.SplineYearsMost;
        int least = spline ? SmileFitter.SplineStrikesLeast : SmileFitter.SviStrikesLeast;
        if (_quotes.Count < least)
        {
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"{_quotes.Count} strikes have an own volatility; the smile needs {least}."
            );
            return slice with { Status = SurfaceStatus.TooFewStrikes, Text = text };
        }
        if (_quotes.Low > 0 || _quotes.High < 0)
        {
            const string Text = "All strikes with an own volatility lie on one side of the forward.";
            return slice with { Status = SurfaceStatus.OneSided, Text = Text };
        }
        slice = slice with
        {
            Status = SurfaceStatus.Fitted,
            LowLogMoneyness = _quotes.Low,
            HighLogMoneyness = _quotes.High,
        };
        return spline ? WithSkew(slice, SmileFitter.Spline(_quotes)) : Judged(slice, SmileFitter.Svi(_quotes));
    }

    private static VolatilitySlice WithSkew(VolatilitySlice slice, SmileCurve curve) =>
        slice with
        {
            Curve = curve,
            Skew = SkewFigures.Of(curve, slice.Years, slice.LowLogMoneyness, slice.HighLogMoneyness),
        };

    private VolatilitySlice Judged(VolatilitySlice slice, SviSmile smile)
    {
        int first = _judged;
        ImmutableArray<SurfaceOutlier> outliers = Outliers(slice, smile);
        _quotes.Scratch.Clear();
        _distance.AsSpan(first, _quotes.Count).CopyTo(_quotes.Scratch);
        return WithSkew(slice, smile) with
        {
            JudgedCount = _quotes.Count,
            Outliers = outliers,
            MedianHalfSpreads = Median.OfAndReorder(_quotes.Scratch),
            Butterfly = ButterflyCheck.Of(smile, slice.LowLogMoneyness, slice.HighLogMoneyness),
        };
    }

    /// <summary>Prices every quote on the smile and compares with its bid and ask.</summary>
    private ImmutableArray<SurfaceOutlier> Outliers(VolatilitySlice slice, SviSmile smile)
    {
        ChainSnapshot chain = _analysis.Chain;
        double forward = slice.ForwardUsd;
        double discount = _analysis.Series[chain.SeriesIndex[slice.Series.Start]].DiscountFactor;
        bool american = slice.Series.Root.Exercise == ExerciseStyle.American;
        _outliers.Clear();
        for (int i = 0; i < _quotes.Count; i++)
        {
            int contract = _quotes.Contract[i];
            double strike = chain.StrikeUsd[contract];
            double model = Price(strike, smile.TotalVariance(_quotes.K[i]));
            // An American mid holds the right to exercise early: its European twin is the price of its own volatility.
            double mid = american ? Price(strike, _quotes.W[i]) : chain.MidUsd(contract);
            double halfSpread = 0.5 * (chain.AskUsd[contract] - chain.BidUsd[contract]);
            double distance = (model - mid) / Math.Max(halfSpread, SmileQuotes.HalfSpreadLeastUsd);
            _distance[_judged++] = Math.Abs(distance);
            if (Math.Abs(distance) > 1 + RoundingHalfSpreads)
            {
                _outliers.Add(new(contract, (float)distance));
            }
        }
        return [.. _outliers];

        double Price(double strike, double variance) =>
            discount * BlackFunction.OutOfTheMoney(forward, strike, Math.Sqrt(Math.Max(variance, 0)));
    }
}
