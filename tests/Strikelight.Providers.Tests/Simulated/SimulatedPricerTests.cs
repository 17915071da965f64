using Strikelight.Providers.Simulated;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedPricerTests
{
    /// <summary>The tables print ten decimals or fewer; ours is good to 1e-13.</summary>
    private const double TableTolerance = 1e-9;

    [Theory] // standard normal distribution, Abramowitz and Stegun, table 26.1
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.691462461274013)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(1.5, 0.933192798731142)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-3, 0.001349898031630)]
    [InlineData(-4.5, 0.0000033976731247)]
    public void Cumulative_AtTableValues_Agrees(double x, double expected)
    {
        Assert.Equal(expected, SimulatedPricer.Cumulative(x), TableTolerance);
    }

    [Fact]
    public void Value_OfATextbookFuture_Agrees()
    {
        // Haug, Option Pricing Formulas, Black-76 example: F 19, X 19, T 0.75, r 10 %, sigma 28 %: 1.7011.
        double deviation = 0.28 * Math.Sqrt(0.75);
        OptionValue value = SimulatedPricer.Value(19, 19, deviation, Math.Exp(-0.1 * 0.75));

        Assert.Equal(1.7011, value.CallUsd, 5e-5);
        Assert.Equal(1.7011, value.PutUsd, 5e-5);
    }

    [Fact]
    public void Value_OnAnyStrike_KeepsParityAndGreeks()
    {
        const double discount = 0.97;
        const double step = 0.01;
        for (double strike = 40; strike <= 220; strike += 7)
        {
            OptionValue value = SimulatedPricer.Value(100, strike, 0.3, discount);
            OptionValue up = SimulatedPricer.Value(100 + step, strike, 0.3, discount);
            OptionValue down = SimulatedPricer.Value(100 - step, strike, 0.3, discount);

            Assert.Equal(discount * (100 - strike), value.CallUsd - value.PutUsd, 1e-9);
            Assert.Equal((up.CallUsd - down.CallUsd) / (2 * step), value.CallDelta, 1e-5);
            Assert.Equal((up.PutUsd - down.PutUsd) / (2 * step), value.PutDelta, 1e-5);
            Assert.Equal((up.CallDelta - down.CallDelta) / (2 * step), value.Gamma, 1e-5);
        }
    }
}
