using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class Black76PriceTests
{
    // A dozen roundings of numbers of the size of spot and strike.
    private const double ParityMost = 3e-15;

    [Fact]
    public void Prices_OfCallAndPut_KeepParity() =>
        Options.Sample(
            (strike, years, vol) =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.04, 0.013, years);
                double call = Black76.PriceUsd(terms, strike, vol, OptionSide.Call);
                double put = Black76.PriceUsd(terms, strike, vol, OptionSide.Put);

                double expected = terms.DiscountFactor * (terms.ForwardUsd - strike);
                Assert.Equal(expected, call - put, ParityMost * (100 + strike));
            },
            iter: 10_000
        );

    [Fact]
    public void Prices_OfCallAndPut_StayBetweenTheirBounds() =>
        Options.Sample(
            (strike, years, vol) =>
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.04, 0.013, years);
                double f = terms.DiscountFactor * terms.ForwardUsd;
                double k = terms.DiscountFactor * strike;

                Assert.InRange(Black76.PriceUsd(terms, strike, vol, OptionSide.Call), Least(f - k), f);
                Assert.InRange(Black76.PriceUsd(terms, strike, vol, OptionSide.Put), Least(k - f), k);
            },
            iter: 10_000
        );

    [Fact]
    public void OutOfTheMoneyPrice_AtAHigherVolatility_IsNeverLower() =>
        Gen.Select(Gen.Double[-30, 30], Gen.Double[-3, 1])
            .Sample(
                (ratio, logDeviation) =>
                {
                    double s = Math.Pow(10, logDeviation);
                    double strike = 100 * Math.Exp(ratio * s);
                    if (!double.IsFinite(strike) || strike <= 0)
                    {
                        return;
                    }

                    double lower = BlackFunction.OutOfTheMoney(100, strike, s);
                    double higher = BlackFunction.OutOfTheMoney(100, strike, s * (1 + 1e-9));

                    Assert.True(higher >= lower, $"{lower:r} then {higher:r} at {s:r}, {strike:r}");
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-300, 0)]
    [InlineData(double.PositiveInfinity, 100)]
    public void OutOfTheMoneyPrice_AtTheEdges_IsItsLimit(double deviation, double expected) =>
        Assert.Equal(expected, BlackFunction.OutOfTheMoney(100, 120, deviation));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Price_AtAnImpossibleVolatility_IsTheCallersMistake(double volatility)
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.04, 0, 1);

        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(volatility),
            () => Black76.PriceUsd(terms, 100, volatility, OptionSide.Call)
        );
    }

    [Fact]
    public void Terms_WithoutTime_AreTheCallersMistake() =>
        Assert.Throws<ArgumentOutOfRangeException>("years", () => new ExpiryTerms(100, 100, 1, 0));

    private static Gen<(double, double, double)> Options { get; } =
        Gen.Select(Gen.Double[20, 500], Gen.Double[1e-5, 5], Gen.Double[0.01, 4]);

    /// <summary>The lower bound, less the rounding of a difference.</summary>
    private static double Least(double intrinsic) => Math.Max(intrinsic, 0) - 1e-13;
}
