using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class ImpliedVolatilityTests
{
    private const double Epsilon = 2.220446049250313e-16;

    // One rounding of the price moves the volatility by epsilon over the elasticity of the price to it, one rounding
    // of the result by epsilon: no method can promise less. Eight times that is what this one promises.
    private const double AttainableMost = 8;

    // The round trip adds the rounding of the price itself, whose exponent h²/2 carries h² roundings.
    private const double RoundTripMost = 1e-12;

    [Fact]
    public void Solve_OverAllRegions_StaysWithinEightTimesTheAttainable()
    {
        int rows = 0;
        double worst = 0;
        foreach (string[] row in PricingFiles.Oracle("volatility.csv"))
        {
            double[] n = [.. row.Select(PricingFiles.Number)];
            double attainable = Epsilon * (1 + 1 / n[5]);

            VolResult result = ImpliedVolatility.SolveOutOfTheMoney(n[0], n[1], n[2], n[3]);

            Assert.Equal(VolStatus.Solved, result.Status);
            double times = Math.Abs(result.AnnualVolatility - n[4]) / n[4] / attainable;
            Assert.True(times <= AttainableMost, $"{times:f1} times for {string.Join(',', row)}");
            worst = Math.Max(worst, times);
            rows++;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"worst {worst:f2} times the attainable in {rows} rows");
        Assert.Equal(480, rows);
    }

    [Fact]
    public void Solve_PriceOfAnOutOfTheMoneyOption_GivesItsVolatilityBack() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Double[-5, 0.7], Gen.Double[0.01, 2.5])
            .Sample(
                (ratio, logYears, vol) =>
                {
                    const double Forward = 5000;
                    double years = Math.Pow(10, logYears);
                    double deviation = vol * Math.Sqrt(years);
                    double strike = Forward * Math.Exp(ratio * deviation);
                    double price = BlackFunction.OutOfTheMoney(Forward, strike, deviation);
                    double bound = Math.Min(Forward, strike);
                    if (price > 0.9 * bound)
                    {
                        return; // the price no longer holds the digits: its distance to the bound does, see the oracle
                    }

                    VolResult result = ImpliedVolatility.SolveOutOfTheMoney(price, Forward, strike, years);

                    Assert.Equal(VolStatus.Solved, result.Status);
                    Assert.InRange(result.AnnualVolatility, vol * (1 - RoundTripMost), vol * (1 + RoundTripMost));
                },
                iter: 20_000
            );

    [Fact]
    public void Solve_AnyPriceStrictlyBetweenItsBounds_HasAVolatility() =>
        Gen.Select(Gen.Double[-320, 0], Gen.Double[-3, 5], Gen.Double[-3, 5], Gen.Double[-6, 1], Gen.Bool)
            .Sample(
                (logPart, logForward, logStrike, logYears, fromTop) =>
                {
                    double forward = Math.Pow(10, logForward);
                    double strike = Math.Pow(10, logStrike);
                    double bound = Math.Min(forward, strike);
                    double part = Math.Pow(10, fromTop ? logPart / 20 : logPart);
                    double price = fromTop ? bound - bound * part : bound * part;
                    if (!(price > 0 && price < bound))
                    {
                        return;
                    }

                    VolResult result = ImpliedVolatility.SolveOutOfTheMoney(
                        price,
                        forward,
                        strike,
                        Math.Pow(10, logYears)
                    );

                    Assert.Equal(VolStatus.Solved, result.Status);
                    Assert.True(result.AnnualVolatility > 0 && double.IsFinite(result.AnnualVolatility));
                },
                iter: 50_000
            );

    [Fact]
    public void Solve_OnARealChainsDomain_TakesThreeStepsAtMost() =>
        Gen.Select(Gen.Double[-9, 9], Gen.Double[-2.8, 0])
            .Sample(
                (ratio, logDeviation) =>
                {
                    double s = Math.Pow(10, logDeviation);
                    double strike = 5000 * Math.Exp(ratio * s);
                    double price = BlackFunction.OutOfTheMoney(5000, strike, s);

                    double solved = ImpliedVolatility.Deviation(new(price, 5000, strike), out int steps);

                    Assert.InRange(solved, s * (1 - RoundTripMost), s * (1 + RoundTripMost));
                    Assert.InRange(steps, 1, 3);
                },
                iter: 20_000
            );

    [Fact]
    public void Solve_AHigherPrice_NeverGivesALowerVolatility() =>
        Gen.Select(Gen.Double[-6, 6], Gen.Double[0.001, 0.999])
            .Sample(
                (logMoneyness, part) =>
                {
                    double strike = 100 * Math.Exp(logMoneyness / 4);
                    double price = part * Math.Min(100, strike);

                    double lower = ImpliedVolatility.SolveOutOfTheMoney(price, 100, strike, 1).AnnualVolatility;
                    double higher = ImpliedVolatility
                        .SolveOutOfTheMoney(price * (1 + 1e-9), 100, strike, 1)
                        .AnnualVolatility;

                    Assert.True(higher > lower);
                },
                iter: 10_000
            );

    [Fact]
    public void Solve_InTheMoney_AgreesWithTheOtherSideByParity() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[0.05, 1.5])
            .Sample(
                (ratio, vol) =>
                {
                    // Half a cent of 5000 USD rounds at 1e-12: what an in-the-money price keeps of its time value.
                    const double InTheMoneyMost = 1e-9;
                    ExpiryTerms terms = ExpiryTerms.FromRates(5000, 0.04, 0.013, 0.3);
                    double strike = terms.ForwardUsd * Math.Exp(ratio * vol * Math.Sqrt(0.3));
                    double call = Solve(terms, strike, vol, OptionSide.Call);
                    double put = Solve(terms, strike, vol, OptionSide.Put);

                    Assert.InRange(call, vol * (1 - InTheMoneyMost), vol * (1 + InTheMoneyMost));
                    Assert.InRange(put, vol * (1 - InTheMoneyMost), vol * (1 + InTheMoneyMost));
                },
                iter: 5000
            );

    [Theory]
    [InlineData(double.NaN, 100, 100, 1, VolStatus.NoQuote)]
    [InlineData(0, 100, 100, 1, VolStatus.BelowIntrinsic)]
    [InlineData(-1, 100, 100, 1, VolStatus.BelowIntrinsic)]
    [InlineData(double.NegativeInfinity, 100, 100, 1, VolStatus.BelowIntrinsic)]
    [InlineData(100, 100, 120, 1, VolStatus.AboveUpperBound)]
    [InlineData(90, 100, 90, 1, VolStatus.AboveUpperBound)]
    [InlineData(double.PositiveInfinity, 100, 120, 1, VolStatus.AboveUpperBound)]
    [InlineData(5, double.NaN, 120, 1, VolStatus.NoForward)]
    [InlineData(5, 0, 120, 1, VolStatus.NoForward)]
    [InlineData(5, 100, 120, 0, VolStatus.Expired)]
    [InlineData(5, 100, 120, double.NaN, VolStatus.Expired)]
    public void Solve_WithoutAnAnswer_SaysWhy(double price, double forward, double strike, double years, VolStatus why)
    {
        VolResult result = ImpliedVolatility.SolveOutOfTheMoney(price, forward, strike, years);

        Assert.Equal(why, result.Status);
        Assert.True(double.IsNaN(result.AnnualVolatility));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Solve_ImpossibleStrike_IsTheCallersMistake(double strike) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "strikeUsd",
            () => ImpliedVolatility.SolveOutOfTheMoney(5, 100, strike, 1)
        );

    private static double Solve(ExpiryTerms terms, double strike, double vol, OptionSide side)
    {
        double price = Black76.PriceUsd(terms, strike, vol, side);
        PricedOption option = new(price, terms.ForwardUsd, strike, terms.Years, side)
        {
            DiscountFactor = terms.DiscountFactor,
        };
        return ImpliedVolatility.Solve(option).AnnualVolatility;
    }
}
