using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class RateCurveTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RateCurve Table = RateCurve.Of("test", Day, new(0.25, 0.04), new(1, 0.03), new(2, 0.035));

    [Theory]
    [InlineData(0.01, 0.04)] // before the first point: its rate
    [InlineData(0.25, 0.04)]
    [InlineData(0.5, 1.0 / 30)] // 4 % for a quarter is 0.01, 3 % for a year 0.03: a third of the way 0.05/3
    [InlineData(1, 0.03)]
    [InlineData(1.5, 1.0 / 30)] // 0.03 and 0.07: half the way 0.05
    [InlineData(2, 0.035)]
    [InlineData(30, 0.035)] // beyond the last: its rate
    public void RateAt_OfATable_IsLinearInRateTimesTime(double years, double rate)
    {
        Assert.Equal(rate, Table.RateAt(years), 1e-15);
        Assert.Equal(Math.Exp(-rate * years), Table.DiscountFactor(years), 1e-15);
    }

    [Fact]
    public void RateAt_BetweenEqualRates_IsThatRateToTheBit()
    {
        RateCurve table = RateCurve.Of("test", Day, new(0.1, 0.041), new(0.7, 0.041), new(3, 0.041));

        Assert.All((double[])[0.05, 0.1, 0.3, 0.7, 1.9, 3, 7], years => Assert.Equal(0.041, table.RateAt(years)));
    }

    [Fact]
    public void DiscountFactor_OfAFlatRate_IsItsExponential()
    {
        Assert.Equal(Math.Exp(-0.04 * 0.7), RateCurve.Flat(0.04, Day).DiscountFactor(0.7));
    }

    [Fact]
    public void RateBetween_OfATable_CompoundsToTheLaterDiscountFactor()
    {
        double between = Table.RateBetween(0.3, 1.4);

        Assert.Equal(Table.DiscountFactor(1.4), Table.DiscountFactor(0.3) * Math.Exp(-between * 1.1), 1e-15);
        Assert.Equal(between, Table.RateBetween(1.4, 0.3), 1e-15);
        Assert.Equal(0.04, RateCurve.Flat(0.04, Day).RateBetween(0.3, 1.4));
    }

    [Theory]
    [InlineData(2026, 11, 20, 0)]
    [InlineData(2026, 12, 21, 31)]
    [InlineData(2026, 11, 19, -1)]
    public void AgeAt_ADate_CountsDays(int year, int month, int day, int age)
    {
        Assert.Equal(age, Table.AgeAt(new(year, month, day)));
    }

    [Fact]
    public void Default_WithoutConfiguration_IsFourPerCent()
    {
        Assert.Equal(0.04, RateCurve.Default.RateAt(0.5));
        Assert.Equal(new(2026, 11, 22), RateCurve.Default.AsOf);
    }

    [Fact]
    public void Of_WithImpossiblePoints_Throws()
    {
        Assert.Throws<ArgumentException>(() => RateCurve.Of("test", Day));
        Assert.Throws<ArgumentException>(() => RateCurve.Of(" ", Day, new RatePoint(1, 0.04)));
        Assert.Throws<ArgumentException>(() => RateCurve.Of("test", Day, new(1, 0.04), new(1, 0.05)));
        Assert.Throws<ArgumentException>(() => RateCurve.Of("test", Day, new RatePoint[RateCurve.PointsMost + 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateCurve.Of("test", Day, new RatePoint(0, 0.04)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateCurve.Of("test", Day, new RatePoint(double.NaN, 0.04)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateCurve.Of("test", Day, new RatePoint(1, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateCurve.Flat(double.NaN, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateCurve.Flat(-0.51, Day));
    }
}
