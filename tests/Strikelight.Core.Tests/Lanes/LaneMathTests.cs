using Strikelight.Core.Lanes;
using Strikelight.Core.Tests.Oracle;

namespace Strikelight.Core.Tests.Lanes;

public sealed class LaneMathTests
{
    private const int SweepCount = 200_000; // software multiply-add takes some seconds for it

    [Fact]
    public void Exp_OfEveryOracleRow_IsWithinOneUlp() => AssertOracle("exp", 350, 1, x => OneLane.Of(LaneMath.Exp, x));

    [Fact]
    public void Log_OfEveryOracleRow_IsWithinTwoUlps() => AssertOracle("log", 350, 2, x => OneLane.Of(LaneMath.Log, x));

    [Fact]
    public void Exp_OverItsWholeRange_IsWithinOneUlpOfTheFramework()
    {
        for (int i = 0; i <= SweepCount; i++)
        {
            double x = LaneMath.ExpLeast + (LaneMath.ExpMost - LaneMath.ExpLeast) * i / SweepCount;
            double actual = OneLane.Of(LaneMath.Exp, x);

            Assert.True(OneLane.UlpsApart(Math.Exp(x), actual) <= 1, $"exp({x:r}) is {actual:r}");
        }
    }

    [Fact]
    public void Log_OverAllExponents_IsWithinTwoUlpsOfTheFramework()
    {
        for (int i = 0; i <= SweepCount; i++)
        {
            double x = Math.Pow(10, -307 + 614.5 * i / SweepCount);
            double actual = OneLane.Of(LaneMath.Log, x);

            Assert.True(OneLane.UlpsApart(Math.Log(x), actual) <= 2, $"log({x:r}) is {actual:r}");
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-708.5, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_OutsideOfItsRange_IsZeroOrNaN(double x, double expected) =>
        Assert.Equal(expected, OneLane.Of(LaneMath.Exp, x));

    [Fact]
    public void Exp_AboveItsRange_IsThatOfItsEnd() =>
        Assert.Equal(OneLane.Of(LaneMath.Exp, LaneMath.ExpMost), OneLane.Of(LaneMath.Exp, double.PositiveInfinity));

    private static void AssertOracle(string function, int least, int ulpsMost, Func<double, double> ours)
    {
        int rows = 0;
        foreach (string[] row in OracleFiles.Rows("functions.csv").Where(row => row[0] == function))
        {
            double x = OracleFiles.Number(row[1]);
            double expected = OracleFiles.Number(row[2]);

            Assert.True(OneLane.UlpsApart(expected, ours(x)) <= ulpsMost, $"{function}({x:r}) is {ours(x):r}");
            rows++;
        }
        Assert.True(rows > least, $"{rows} rows");
    }
}
