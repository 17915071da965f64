using CsCheck;
using Strikelight.Core.Outcomes;

namespace Strikelight.Core.Tests.Outcomes;

public sealed class SideVolatilityTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Split_DaysOfOneSizeOnEachSide_GivesEachSideItsOwn()
    {
        double calm = Math.Exp(0.01); // 1 % a day is 15.87 % a year of 252
        double wild = Math.Exp(-0.02);

        (SideVolatility above, SideVolatility below) = SideVolatility.Split([
            (101, 100, 101 * calm),
            (102, 100, 102 / calm),
            (99, 100, 99 * wild),
            (100, 100, 150), // at the level: in neither
        ]);

        Assert.Equal(2, above.Days);
        Assert.Equal(0.158745, above.Annual, 1e-6);
        Assert.Equal(1, below.Days);
        Assert.Equal(2 * above.Annual, below.Annual, Rounding);
    }

    [Fact]
    public void Split_NoDayOnASide_HasNoVolatilityThere()
    {
        (SideVolatility above, SideVolatility below) = SideVolatility.Split([(101, 100, 102)]);

        Assert.Equal(1, above.Days);
        Assert.Equal(0, below.Days);
        Assert.True(double.IsNaN(below.Annual));
    }

    [Fact]
    public void Split_AnyDays_VariancesOfBothSidesMakeUpThatOfAll() =>
        Gen.Select(Gen.Double[50, 150], Gen.Double[50, 150])
            .Array[1, 30]
            .Sample(
                days =>
                {
                    (SideVolatility above, SideVolatility below) = SideVolatility.Split([
                        .. days.Select(day => (day.Item1, 100.0, day.Item2)),
                    ]);
                    double sum = days.Where(day => day.Item1 != 100)
                        .Sum(day => Math.Pow(Math.Log(day.Item2 / day.Item1), 2));
                    return Math.Abs(Squares(above) + Squares(below) - 252 * sum) <= Rounding * 252 * (sum + 1);
                },
                iter: 200
            );

    private static double Squares(SideVolatility side) => side.Days == 0 ? 0 : side.Days * side.Annual * side.Annual;
}
