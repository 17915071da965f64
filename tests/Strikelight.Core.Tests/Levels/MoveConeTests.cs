using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class MoveConeTests
{
    private const double Rounding = 1e-12;
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));

    [Fact]
    public void SigmaUsd_AtASettlement_IsTheExpectedMoveToIt() =>
        Gen.Double[0.05, 0.8]
            .Array[1, 6]
            .Sample(
                volatilities =>
                {
                    ChainAnalysis analysis = Analysis(volatilities);
                    MoveCone cone = ConeOf(analysis);
                    return Enumerable
                        .Range(0, analysis.Series.Length)
                        .All(i =>
                        {
                            double move = ExpectedMove.Of(analysis, i).MoveUsd;
                            return Math.Abs(cone.SigmaUsd(analysis.Series[i].Time.Years) - move) <= Rounding * move;
                        });
                },
                iter: 100
            );

    [Fact]
    public void SigmaUsd_BetweenSettlements_HasEvenlyGrowingVariance()
    {
        ChainAnalysis analysis = Analysis([0.1, 0.3]);
        MoveCone cone = ConeOf(analysis);
        double first = analysis.Series[0].Time.Years;
        double last = analysis.Series[1].Time.Years;

        double middle = cone.SigmaUsd(0.5 * (first + last));

        double variance = 0.5 * (Math.Pow(cone.SigmaUsd(first), 2) + Math.Pow(cone.SigmaUsd(last), 2));
        Assert.Equal(variance, middle * middle, Rounding * variance);
        Assert.Equal(100 * 0.1 * Math.Sqrt(first / 4), cone.SigmaUsd(first / 4), Rounding * 100); // from zero now
    }

    [Fact]
    public void SigmaUsd_OneVolatility_IsItsRootOfTimeEverywhere() =>
        Gen.Double[0, 1]
            .Sample(
                share =>
                {
                    ChainAnalysis analysis = Analysis([0.2, 0.2, 0.2]);
                    MoveCone cone = ConeOf(analysis);
                    double years = share * cone.LastYears;
                    return Math.Abs(cone.SigmaUsd(years) - 100 * 0.2 * Math.Sqrt(years)) <= Rounding * 100;
                },
                iter: 100
            );

    [Fact]
    public void SigmaUsd_OutsideOfTheSettlements_IsMissing()
    {
        MoveCone cone = ConeOf(Analysis([0.2]));

        Assert.True(double.IsNaN(cone.SigmaUsd(-1e-9)));
        Assert.True(double.IsNaN(cone.SigmaUsd(cone.LastYears + 1e-9)));
        Assert.Equal(0, cone.SigmaUsd(0));
    }

    [Fact]
    public void Of_SettlementWithoutAVolatility_IsSteppedOver()
    {
        MoveCone cone = ConeOf(Analysis([0.2, double.NaN, 0.2]));

        Assert.Equal(100 * 0.2 * Math.Sqrt(cone.LastYears / 2), cone.SigmaUsd(cone.LastYears / 2), Rounding * 100);
        Assert.Equal(0, ConeOf(Analysis([double.NaN])).LastYears);
    }

    private static MoveCone ConeOf(ChainAnalysis analysis) =>
        MoveCone.Of(TermStructure.Of(ChainSlice.Of(analysis, ExpiryScope.All)), analysis.SpotUsd);

    /// <summary>One expiry a week, each with its volatility.</summary>
    private static ChainAnalysis Analysis(double[] volatilities)
    {
        DateOnly first = new(2024, 1, 19);
        ChainFixture fixture = new("SPY", 100, Noon)
        {
            Volatility = (series, _) => volatilities[(series.Expiry.DayNumber - first.DayNumber) / 7],
        };
        for (int week = 0; week < volatilities.Length; week++)
        {
            fixture.Add(OptionSide.Call, 100, 1, first.AddDays(7 * week));
        }
        return fixture.Analysis();
    }
}
