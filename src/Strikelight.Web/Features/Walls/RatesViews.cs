using Strikelight.Core.Calendar;
using Strikelight.Core.Pricing;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>Names the rates behind a chain's discount factors and says when they are of another time.</summary>
internal static class RatesViews
{
    private const int AgeDaysMost = 30;

    /// <summary>The rates as the chain's analysis used them.</summary>
    public static RatesView Of(ChainAnalysis analysis)
    {
        RateCurve rates = analysis.Options.Rates;
        int age = rates.AgeAt(MarketTime.DateOf(analysis.Chain.Header.MarketTime));
        return new(
            rates.Name,
            rates.AsOf,
            age,
            analysis.Series.Count(series => series.DiscountOrigin == DiscountOrigin.Curve),
            analysis.Series.Count(series => series.DiscountOrigin == DiscountOrigin.ParitySlope),
            Math.Abs(age) <= AgeDaysMost ? null : Warning(rates, age)
        );
    }

    /// <summary>The rates in a sentence.</summary>
    public static string Text(RatesView rates) =>
        $"Discounted at: {rates.Name}, set for {Format.IsoDate(rates.AsOf)}, for {rates.DiscountedSeries} series; "
        + $"{rates.ImpliedSeries} more than 30 days out take the rate from their own quotes.";

    private static string Warning(RateCurve rates, int age) =>
        $"Rates ({rates.Name}) are set for {Format.IsoDate(rates.AsOf)}, {Math.Abs(age)} days "
        + $"{(age > 0 ? "before" : "after")} these quotes: set Rates:AsOf and Rates:Points.";
}
