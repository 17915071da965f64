using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class NormalDistributionTests
{
    // A few roundings of a polynomial, an exponential and a quotient.
    private const double RelativeMost = 2e-15;

    [Fact]
    public void Distribution_InAndBeyondTheTails_AgreesWithSixtyDigits()
    {
        int rows = 0;
        foreach (string[] row in PricingFiles.Oracle("normal.csv"))
        {
            double x = PricingFiles.Number(row[0]);
            AssertRelative(PricingFiles.Number(row[1]), NormalDistribution.Density(x), $"density of {x:r}");
            AssertRelative(PricingFiles.Number(row[2]), NormalDistribution.Cumulative(x), $"cumulative of {x:r}");
            AssertRelative(PricingFiles.Number(row[3]), NormalDistribution.MillsRatio(x), $"Mills of {x:r}");
            rows++;
        }
        Assert.Equal(151, rows);
    }

    [Fact]
    public void Distribution_AtInfinitiesAndNaN_HasItsLimits()
    {
        Assert.Equal(0, NormalDistribution.Cumulative(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cumulative(double.PositiveInfinity));
        Assert.Equal(0, NormalDistribution.Density(double.PositiveInfinity));
        Assert.Equal(0, NormalDistribution.MillsRatio(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.MillsRatio(double.NegativeInfinity));
        Assert.True(double.IsNaN(NormalDistribution.Cumulative(double.NaN)));
        Assert.True(double.IsNaN(NormalDistribution.Density(double.NaN)));
        Assert.True(double.IsNaN(NormalDistribution.MillsRatio(double.NaN)));
    }

    private static void AssertRelative(double expected, double actual, string what) =>
        Assert.True(
            Math.Abs(actual - expected) <= RelativeMost * Math.Abs(expected),
            $"{what}: {actual:r} is off {expected:r} by {(actual - expected) / expected:e1}"
        );
}
