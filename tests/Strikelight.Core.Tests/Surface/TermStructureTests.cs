using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Surface;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Surface;

public sealed class TermStructureTests
{
    private const double Rounding = 1e-12;

    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateTimeOffset Close = MarketTime.At(Tuesday, new(16, 0));

    [Fact]
    public void Of_TwoSettlements_ForwardVarianceIsWhatLiesBetween()
    {
        TermPoint[] points = Points([(7, 0.20), (28, 0.25)]);

        // (0.25²·28 − 0.20²·7)/21
        Assert.Equal(0.07, points[1].ForwardVariance, Rounding);
        Assert.Equal(0.26457513110645906, points[1].ForwardVolatility, Rounding);
        Assert.Equal(0.20, points[0].ForwardVolatility, Rounding); // from now
    }

    [Fact]
    public void Of_TotalVarianceFalls_IsCalendarArbitrageWithoutAForwardVolatility()
    {
        TermPoint point = Points([(7, 0.40), (14, 0.20)])[1];

        Assert.True(point.ForwardVariance < 0);
        Assert.True(double.IsNaN(point.ForwardVolatility));
        Assert.Contains("arbitrage", point.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SettlementWithoutVolatility_IsSteppedOver()
    {
        TermPoint[] points = Points([(7, 0.20), (14, double.NaN), (28, 0.25)]);

        Assert.NotEqual("", points[1].Text);
        Assert.Equal(points[0].Years, points[2].ForwardFromYears);
        Assert.Equal(0.07, points[2].ForwardVariance, Rounding);
    }

    [Fact]
    public void Of_AnyVolatilities_ForwardVariancesAddUpToTheTotal() =>
        Gen.Double[0.05, 0.8]
            .Array[1, 8]
            .Sample(
                volatilities =>
                {
                    TermPoint[] points = Points([.. volatilities.Select((volatility, i) => (7 + 7 * i, volatility))]);
                    double sum = points.Sum(point => point.ForwardVariance * (point.Years - point.ForwardFromYears));
                    return Math.Abs(sum - points[^1].TotalVariance)
                        <= Rounding * points.Max(point => point.TotalVariance);
                },
                iter: 200
            );

    [Fact]
    public void Of_OpeningAndClosingRootOfADay_AreTwoPoints()
    {
        DateOnly friday = new(2024, 1, 19);
        ChainFixture fixture = new("SPX", 4800, Close) { Volatility = (_, _) => 0.2 };
        fixture.Add(OptionSide.Call, 4800, 1, friday, "SPXW").Add(OptionSide.Call, 4800, 1, friday, "SPX");

        var points = TermStructure.Of(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All));

        Assert.Equal(["SPX", "SPXW"], points.Select(point => point.Series.Root.Root));
        Assert.Equal(0.2, points[1].ForwardVolatility, Rounding);
    }

    private static TermPoint[] Points((int Days, double Volatility)[] expiries)
    {
        Dictionary<DateOnly, double> volatility = expiries.ToDictionary(
            expiry => SettlesOn(expiry.Days),
            expiry => expiry.Volatility
        );
        ChainFixture fixture = new("SPX", 4800, Close) { Volatility = (series, _) => volatility[series.Expiry] };
        foreach ((int days, _) in expiries)
        {
            fixture.Add(OptionSide.Call, 4800, 1, SettlesOn(days), "SPXW");
        }
        return [.. TermStructure.Of(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All))];
    }

    /// <summary>Whole weeks on, so that each is a session.</summary>
    private static DateOnly SettlesOn(int days) => Tuesday.AddDays(days);
}
