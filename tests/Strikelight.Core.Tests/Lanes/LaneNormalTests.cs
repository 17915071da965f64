using Strikelight.Core.Lanes;
using Strikelight.Core.Tests.Oracle;

namespace Strikelight.Core.Tests.Lanes;

public sealed class LaneNormalTests
{
    // A polynomial whose coefficients add up to three times its value, and four roundings of quotients.
    private const double RelativeMost = 1.5e-15;

    [Fact]
    public void MillsRatio_OfEveryOracleRow_IsAccurate() =>
        AssertOracle("mills", 400, x => OneLane.Of(LaneNormal.MillsRatioFromLeft, x));

    [Fact]
    public void MillsDecline_OfEveryOracleRow_IsAccurate() =>
        AssertOracle("decline", 260, x => OneLane.Of(LaneNormal.MillsDecline, x));

    private static void AssertOracle(string function, int least, Func<double, double> ours)
    {
        int rows = 0;
        double worst = 0;
        foreach (string[] row in OracleFiles.Rows("functions.csv").Where(row => row[0] == function))
        {
            double x = OracleFiles.Number(row[1]);
            double expected = OracleFiles.Number(row[2]);

            double error = Math.Abs(ours(x) / expected - 1);

            Assert.True(error <= RelativeMost, $"{function}({x:r}) is off by {error:e1}");
            worst = Math.Max(worst, error);
            rows++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{function}: worst {worst:e2} in {rows} rows");
        Assert.True(rows > least, $"{rows} rows");
    }
}
