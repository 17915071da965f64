using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Core.Tests.Pricing;

namespace Strikelight.Core.Tests.Surface;

/// <summary>Whole recorded index chains with real two-sided quotes.</summary>
public sealed class RecordedSurfaceTests
{
    private const string Weekend = "spx_2024-01-07.csv.gz";
    private const string Intraday = "spx_2022-03-23_intraday_es-locale.csv.gz";

    [Theory]
    [InlineData(Weekend, 59)]
    [InlineData(Intraday, 45)]
    public void Fit_OfAWholeIndex_LiesWithinHalfTheSpreadAtTheMedian(string file, int fitted)
    {
        VolatilitySurface surface = VolatilitySurface.Fit(Analyze(file));

        Assert.Equal(fitted, surface.FittedCount);
        Assert.True(surface.JudgedCount > 8_500);
        // Found: 0.75 and 0.88 half spreads. Five parameters cannot follow four hundred quotes of an index two cents
        // wide: 44 % and 47 % of the contracts lie outside of their spread, most of them far out of the money.
        Assert.InRange(surface.MedianHalfSpreads, 0, 1);
        Assert.InRange((double)surface.OutsideCount / surface.JudgedCount, 0, 0.5);
    }

    [Theory]
    [InlineData(Weekend)]
    [InlineData(Intraday)]
    public void Fit_AtTheMoney_AgreesWithTheQuotesAroundTheForward(string file)
    {
        ChainAnalysis analysis = Analyze(file);
        VolatilitySurface surface = VolatilitySurface.Fit(analysis);

        for (int i = 0; i < surface.Slices.Length; i++)
        {
            if (surface.Slices[i].Curve is not null)
            {
                // Found: 0.12 points at the most, in December 2028, whose quotes are 200 USD wide; else 0.08.
                Assert.Equal(analysis.Series[i].AtmVolatility, surface.Slices[i].Skew.AtmVolatility, 0.0015);
                Assert.True(surface.Slices[i].Skew.RiskReversal25 < 0); // puts of an index are dearer than calls
            }
        }
    }

    [Theory]
    [InlineData(Weekend, 0.1335)]
    [InlineData(Intraday, 0.2357)]
    public void Strip_OfThirtyDays_StandsNearTheVolatilityIndexOfTheDay(string file, double index)
    {
        double strip = VarianceStrip.ConstantMaturity(VarianceStrip.All(Analyze(file)), 30);

        // Cboe published 13.35 for 2024-01-05 at the close and 23.57 for 2022-03-23. Other hours and expiries are in it.
        Assert.Equal(index, strip, 0.01);
    }

    private static ChainAnalysis Analyze(string file)
    {
        DateTimeOffset marketTime =
            file == Weekend ? new(2024, 1, 5, 21, 15, 0, TimeSpan.Zero) : new(2022, 3, 23, 13, 56, 0, TimeSpan.Zero);
        return ChainAnalyzer.Analyze(QuoteTable.Read(file, "SPX", marketTime), PricingOptions.Default);
    }
}
