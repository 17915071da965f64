using CsCheck;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Budget;

public sealed class PressureStepsTests
{
    [Theory]
    [InlineData(0.69, PressureLevel.None)]
    [InlineData(0.70, PressureLevel.Trim)]
    [InlineData(0.80, PressureLevel.Slow)]
    [InlineData(0.88, PressureLevel.Refuse)]
    [InlineData(0.94, PressureLevel.Evict)]
    [InlineData(1.50, PressureLevel.Evict)]
    public void Next_FromRest_IsTheLevelOfTheShare(double share, PressureLevel expected) =>
        Assert.Equal(expected, PressureSteps.Next(PressureLevel.None, share));

    [Theory]
    [InlineData(0.90, PressureLevel.Evict)]
    [InlineData(0.885, PressureLevel.Refuse)]
    [InlineData(0.66, PressureLevel.Trim)]
    [InlineData(0.64, PressureLevel.None)]
    public void Next_FromTheTop_IsUndoneFivePointsLower(double share, PressureLevel expected) =>
        Assert.Equal(expected, PressureSteps.Next(PressureLevel.Evict, share));

    [Fact]
    public void Next_TheSameShareAgain_StaysWhereItIs() =>
        Gen.Select(Gen.Enum<PressureLevel>(), Gen.Double[0, 1.2])
            .Sample(
                (now, share) =>
                {
                    PressureLevel next = PressureSteps.Next(now, share);

                    Assert.Equal(next, PressureSteps.Next(next, share));
                }
            );
}
