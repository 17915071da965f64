using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Walls;

/// <summary>The volatility surface of a chain as the page shows it; computes nothing that Core defines.</summary>
internal static class WallsSurfaceViews
{
    private const double ThirtyDays = 30;
    private const int SmilesMost = 3;
    private const int StrikesMost = 60;
    private const double PutDeviationsMost = 4; // beyond, a smile of an index leaves the readable part of the chart
    private const double CallDeviationsMost = 2.5;

    /// <summary>The surface of the whole chain.</summary>
    public static SurfaceView Of(AnalyzedChain chain)
    {
        VolatilitySurface surface = chain.Surface;
        int[] live =
        [
            .. Enumerable
                .Range(0, surface.Slices.Length)
                .Where(i => surface.Slices[i].Status != SurfaceStatus.Expired)
                .OrderBy(i => surface.Slices[i].Series.SettlesAt),
        ];
        int[] nearest =
        [
            .. live.Where(i => surface.Slices[i].Curve is not null)
                .GroupBy(i => surface.Slices[i].Series.Expiry)
                .Take(SmilesMost)
                .Select(date => date.Last()), // of two roots the one that trades to the end of the day
        ];
        double[] strikes = SmileStrikes(chain, nearest);
        return new()
        {
            Slices = [.. live.Select(i => Slice(surface.Slices[i], chain.Strips[i]))],
            ThirtyDays = Skew(surface.ConstantMaturity(ThirtyDays)),
            ThirtyDaysStripVolatility = Known.OrNull(VarianceStrip.ConstantMaturity(chain.Strips, ThirtyDays)),
            Judged = surface.JudgedCount,
            Outside = surface.OutsideCount,
            MedianHalfSpreads = Known.OrNull(surface.MedianHalfSpreads),
            SmileStrikesUsd = strikes,
            Smiles = [.. nearest.Select(i => Smile(chain, surface.Slices[i], strikes))],
        };
    }

    private static SurfaceSliceView Slice(VolatilitySlice slice, VarianceStrip strip) =>
        new()
        {
            Expiry = slice.Series.Expiry,
            Root = slice.Series.Root.Root,
            Days = slice.Years * 365,
            Curve = slice.Curve switch
            {
                SviSmile => "svi",
                SplineSmile => "spline",
                _ => "none",
            },
            Reason = slice.Curve is null ? slice.Text : null,
            ForwardUsd = Known.OrNull(slice.ForwardUsd),
            Skew = Skew(slice.Skew),
            StripVolatility = Known.OrNull(strip.Volatility),
            StripMissingShare = Known.OrNull(strip.MissingVariance / (strip.Variance + strip.MissingVariance)),
            StripReason = strip.Text.Length > 0 ? strip.Text : null,
            Quoted = slice.QuotedCount,
            Judged = slice.JudgedCount,
            Outside = slice.OutsideCount,
            MedianHalfSpreads = Known.OrNull(slice.MedianHalfSpreads),
            ButterflyPoints = slice.Butterfly.Points,
            ButterflyViolations = slice.Butterfly.Violations,
            ButterflyQuotedViolations = slice.Butterfly.QuotedViolations,
            CalendarPoints = slice.Calendar.Points,
            CalendarViolations = slice.Calendar.Violations,
            Svi = slice.Curve is SviSmile svi ? new(svi.A, svi.B, svi.Rho, svi.M, svi.S) : null,
        };

    private static SkewView Skew(SkewFigures skew) =>
        new(
            Known.OrNull(skew.AtmVolatility),
            Known.OrNull(skew.Put25.Volatility),
            Known.OrNull(skew.Call25.Volatility),
            Known.OrNull(skew.RiskReversal25),
            Known.OrNull(skew.Butterfly25),
            Known.OrNull(skew.RiskReversal10),
            Known.OrNull(skew.Butterfly10),
            skew.IsQuoted25,
            skew.IsQuoted10
        );

    /// <summary>Strikes that the nearest expiries quote, evenly thinned to sixty.</summary>
    private static double[] SmileStrikes(AnalyzedChain chain, int[] series)
    {
        SortedSet<double> strikes = [];
        foreach (int index in series)
        {
            VolatilitySlice slice = chain.Surface.Slices[index];
            (double low, double high) = Readable(slice);
            for (int i = slice.Series.Start; i < slice.Series.End; i++)
            {
                double strike = chain.Snapshot.StrikeUsd[i];
                if (strike >= low && strike <= high && IsQuote(chain, slice, i))
                {
                    strikes.Add(strike);
                }
            }
        }
        double[] all = [.. strikes];
        return all.Length <= StrikesMost
            ? all
            : [.. Enumerable.Range(0, StrikesMost).Select(i => all[i * (all.Length - 1) / (StrikesMost - 1)])];
    }

    private static SmileView Smile(AnalyzedChain chain, VolatilitySlice slice, double[] strikes)
    {
        double?[] market = new double?[strikes.Length];
        bool[] outside = new bool[strikes.Length];
        HashSet<int> outliers = [.. slice.Outliers.Select(outlier => outlier.Contract)];
        (double low, double high) = Readable(slice);
        for (int i = slice.Series.Start; i < slice.Series.End; i++)
        {
            double strike = chain.Snapshot.StrikeUsd[i];
            int at = Array.BinarySearch(strikes, strike);
            if (at >= 0 && strike >= low && strike <= high && IsQuote(chain, slice, i))
            {
                market[at] = chain.Analysis.Volatility[i];
                outside[at] = outliers.Contains(i);
            }
        }
        double?[] model =
        [
            .. strikes.Select(strike =>
                strike >= low && strike <= high ? Known.OrNull(slice.Volatility(strike)) : null
            ),
        ];
        return new(slice.Series.Expiry, slice.Series.Root.Root, market, model, outside);
    }

    /// <summary>Strikes that are shown: quoted, and not so far out that the rest of the chart becomes flat.</summary>
    private static (double LowUsd, double HighUsd) Readable(VolatilitySlice slice)
    {
        double deviation = slice.Skew.AtmVolatility * Math.Sqrt(slice.Years);
        return (
            slice.ForwardUsd * Math.Exp(Math.Max(-PutDeviationsMost * deviation, slice.LowLogMoneyness)),
            slice.ForwardUsd * Math.Exp(Math.Min(CallDeviationsMost * deviation, slice.HighLogMoneyness))
        );
    }

    private static bool IsQuote(AnalyzedChain chain, VolatilitySlice slice, int contract) =>
        chain.Analysis.Status[contract] == VolStatus.Solved
        && chain.Snapshot.Side[contract]
            == (chain.Snapshot.StrikeUsd[contract] >= slice.ForwardUsd ? OptionSide.Call : OptionSide.Put);
}
