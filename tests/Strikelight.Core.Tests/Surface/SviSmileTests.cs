using CsCheck;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class SviSmileTests
{
    /// <summary>Axel Vogt's example: Gatheral and Jacquier 2013, section 3.1, figure 1.</summary>
    private static SviSmile Vogt => new(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153);

    [Fact]
    public void Butterfly_OfVogtsSmile_IsFlagged()
    {
        ButterflyCheck check = ButterflyCheck.Of(Vogt, -1.5, 1.5);

        Assert.True(check.HasArbitrage);
        Assert.InRange(check.QuotedViolations, 1, check.Quoted - 1);
        Assert.InRange(check.LeastAt, 0.5, 1.2); // the printed graph of g dips below zero right of 0.5
        Assert.InRange(check.Least, -0.1, 0);
        Assert.True(Vogt.LeastVariance > 0); // it is not the variance that is wrong
        Assert.True(Vogt.WingSlope < 2); // nor the wings
    }

    [Fact]
    public void Butterfly_OfAFlatSmile_IsClean()
    {
        ButterflyCheck check = ButterflyCheck.Of(new(0.04, 0, 0, 0, 0.1), -1, 1);

        Assert.False(check.HasArbitrage);
        Assert.Equal(121, check.Points);
        Assert.Equal(61, check.Quoted);
        Assert.Equal(1, check.Least, 1e-12); // a lognormal has g = 1 everywhere
    }

    [Fact]
    public void Butterfly_OfSteepWings_IsFlaggedByTheirSlope()
    {
        ButterflyCheck check = ButterflyCheck.Of(new(0.04, 1.5, 0.5, 0, 1), -0.001, 0.001);

        Assert.Equal(2.25, check.WingSlope, 1e-12);
        Assert.True(check.HasArbitrage);
    }

    [Fact]
    public void At_AnyStrike_GivesTheDerivativesOfTheVariance() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.01, 1], Gen.Double[-0.95, 0.95], Gen.Double[0.05, 0.5])
            .Sample(
                (k, b, rho, s) =>
                {
                    const double Step = 1e-4;
                    SviSmile smile = new(0.02, b, rho, 0.1, s);
                    SmilePoint at = smile.At(k);
                    double up = smile.TotalVariance(k + Step);
                    double down = smile.TotalVariance(k - Step);
                    Assert.Equal(smile.TotalVariance(k), at.TotalVariance, 1e-15);
                    // Errors of central differences: h²/6 of the third and h²/12 of the fourth derivative, and rounding.
                    Assert.Equal((up - down) / (2 * Step), at.Slope, 1e-6 * b / (s * s));
                    Assert.Equal(
                        (up - 2 * at.TotalVariance + down) / (Step * Step),
                        at.Curvature,
                        1e-5 * b / (s * s * s)
                    );
                }
            );

    [Theory]
    [InlineData(double.NaN, 0.1, 0, 0, 0.1)]
    [InlineData(0.1, -0.1, 0, 0, 0.1)]
    [InlineData(0.1, 0.1, 1.1, 0, 0.1)]
    [InlineData(0.1, 0.1, 0, double.PositiveInfinity, 0.1)]
    [InlineData(0.1, 0.1, 0, 0, 0)]
    public void SviSmile_OfImpossibleParameters_Throws(double a, double b, double rho, double m, double s) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SviSmile(a, b, rho, m, s));
}
