using Strikelight.Core.Outcomes;

namespace Strikelight.Core.Tests.Outcomes;

public sealed class StudentQuantileTests
{
    private const double Tolerance = 0.002; // of the value, as the expansion states

    /// <summary>Printed tables of Student's t, 97.5 %.</summary>
    [Theory]
    [InlineData(0.5, 12.706)]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(3, 3.182)]
    [InlineData(4, 2.776)]
    [InlineData(5, 2.571)]
    [InlineData(10, 2.228)]
    [InlineData(24, 2.064)]
    [InlineData(120, 1.980)]
    [InlineData(double.PositiveInfinity, 1.960)]
    public void At_DegreesOfPrintedTables_IsTheTablesValue(double freedom, double expected) =>
        Assert.Equal(1, StudentQuantile.At(freedom) / expected, Tolerance);

    [Fact]
    public void At_MoreDegrees_IsNeverGreater()
    {
        double[] quantiles = [.. Enumerable.Range(1, 200).Select(step => StudentQuantile.At(1 + step / 20.0))];

        Assert.Equal(quantiles.OrderDescending(), quantiles);
    }
}
