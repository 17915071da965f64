using Strikelight.Core.Exposure;

namespace Strikelight.Core.Tests.Exposure;

public sealed class RepricedGammaTests
{
    /// <summary>The printed vectors have five to six digits.</summary>
    private const double Printed = 1e-5;

    [Theory]
    [InlineData(685, 700, 5.0, 0.12, 0.0132800)] // r = 4 %, q = 1.3 %, ACT/365
    [InlineData(685, 670, 5.0, 0.18, 0.0154416)]
    [InlineData(685, 685, 1.0, 0.15, 0.07417)]
    [InlineData(685, 685, 6.5 / 24, 0.15, 0.14253)]
    [InlineData(685, 685, 0.5 / 24, 0.15, 0.51392)]
    public void At_PrintedVectors_Match(double spot, double strike, double days, double volatility, double expected)
    {
        double years = days / 365;
        RepricedGamma.Carry carry = new(spot * Math.Exp((0.04 - 0.013) * years), Math.Exp(-0.04 * years));

        double gamma = RepricedGamma.At(spot, spot, strike, carry, volatility * Math.Sqrt(years));

        Assert.Equal(expected, gamma, Printed);
    }
}
