using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Surface;

/// <summary>At-the-money volatility by settlement, with the forward variance between neighbours.</summary>
/// <remarks>
/// Forward variance is (σ₂²T₂ − σ₁²T₁)/(T₂ − T₁), counted from the settlement before that has a volatility, of any
/// root; the first counts from now. Definition: docs/math/term-structure.md.
/// </remarks>
public static class TermStructure
{
    /// <summary>One point for each root and expiry in scope, the nearest settlement first, then by root.</summary>
    public static ImmutableArray<TermPoint> Of(ChainSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ChainAnalysis analysis = slice.Analysis;
        int[] byTime =
        [
            .. slice
                .Scope.SeriesIndexes.OrderBy(index => analysis.Chain.Series[index].SettlesAt)
                .ThenBy(index => analysis.Chain.Series[index].Root.Root, StringComparer.Ordinal),
        ];
        var points = ImmutableArray.CreateBuilder<TermPoint>(byTime.Length);
        TermPoint? before = null;
        foreach (int index in byTime)
        {
            TermPoint point = PointOf(analysis.Chain.Series[index], analysis.Series[index], before);
            points.Add(point);
            // Of two roots that settle together the first is the neighbour of what follows.
            if (point.AtmVolatility > 0 && !(point.Years <= before?.Years))
            {
                before = point;
            }
        }
        return points.MoveToImmutable();
    }

    private static TermPoint PointOf(OptionSeries series, SeriesAnalysis shared, TermPoint? before)
    {
        double years = shared.Time.Years;
        double volatility = shared.AtmVolatility > 0 ? shared.AtmVolatility : double.NaN;
        double from = before?.Years ?? 0;
        if (double.IsNaN(volatility))
        {
            return new(series, years, volatility, double.NaN, double.NaN, "It has no volatility at its forward.");
        }
        if (!(years > from))
        {
            string other = before is null ? "now" : before.Series.Root.Root;
            return new(series, years, volatility, double.NaN, double.NaN, $"It settles together with {other}.");
        }
        double variance = (volatility * volatility * years - (before?.TotalVariance ?? 0)) / (years - from);
        string why = variance < 0 ? "Total variance falls since the settlement before: calendar arbitrage." : "";
        return new(series, years, volatility, from, variance, why);
    }
}
