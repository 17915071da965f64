using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Tests.Pricing.American;

/// <summary>American volatility: round trip, reasons, and that neighbours do not matter.</summary>
public sealed class AmericanVolatilityTests
{
    private const double VolatilityErrorMost = 1e-4;
    private const double PriceErrorMostUsd = 1e-3;

    [Fact]
    public void Solve_OfAModelPrice_FindsItsVolatility()
    {
        Gen.Select(
                Gen.Double[0.001, 0.09],
                Gen.Double[0.0, 0.08],
                Gen.Double[0.08, 0.9],
                Gen.Double[-4.5, 0.7].Select(Math.Exp),
                Gen.Double[-1.5, 1.5],
                Gen.Bool
            )
            .Sample(
                (rate, yield, volatility, years, moneyness, isCall) =>
                {
                    ExpiryTerms terms = ExpiryTerms.FromRates(100, rate, yield, years);
                    double strike = 100 * Math.Exp(moneyness * volatility * Math.Sqrt(years));
                    OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;
                    double price = AmericanPricer.Value(terms, strike, volatility, side).PriceUsd;
                    double exercise = isCall ? 100 - strike : strike - 100;

                    VolResult result = AmericanVolatility.Solve(terms, strike, price, side);

                    if (price <= exercise + 0.01)
                    {
                        return; // next to exercise now the price says little or nothing of volatility
                    }
                    Assert.Equal(VolStatus.Solved, result.Status);
                    double again = AmericanPricer.Value(terms, strike, result.AnnualVolatility, side).PriceUsd;
                    Assert.Equal(price, again, PriceErrorMostUsd);
                    double vega = Black76.Greeks(terms, strike, volatility, side).Vega;
                    if (price > exercise + 0.05 && vega > 1)
                    {
                        Assert.Equal(volatility, result.AnnualVolatility, VolatilityErrorMost);
                    }
                },
                iter: 2000
            );
    }

    [Theory]
    [InlineData(double.NaN, VolStatus.NoQuote)]
    [InlineData(10.0, VolStatus.BelowIntrinsic)] // exercise now brings as much
    [InlineData(9.0, VolStatus.BelowIntrinsic)]
    [InlineData(0.0, VolStatus.BelowIntrinsic)]
    [InlineData(-1.0, VolStatus.BelowIntrinsic)]
    [InlineData(110.0, VolStatus.AboveUpperBound)]
    [InlineData(double.PositiveInfinity, VolStatus.AboveUpperBound)]
    [InlineData(11.657161, VolStatus.Solved)]
    [InlineData(105.0, VolStatus.Solved)] // above what a European put can cost
    public void Solve_OfAPut_SaysHowItEnded(double price, VolStatus expected)
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.06, 0, 1);

        VolResult result = AmericanVolatility.Solve(terms, 110, price, OptionSide.Put);

        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == VolStatus.Solved, double.IsFinite(result.AnnualVolatility));
    }

    // The price is QuantLib's: nothing of this model is in it.
    [Fact]
    public void Solve_OfAnIndependentPrice_IsTheVolatilityItWasMadeWith()
    {
        foreach (AmericanGridRow row in AmericanGrid.Rows)
        {
            double vega = Black76.Greeks(row.Terms, row.StrikeUsd, row.Volatility, row.Side).Vega;
            double exercise = row.Side == OptionSide.Call ? 100 - row.StrikeUsd : row.StrikeUsd - 100;
            if (vega < 5 || row.PriceUsd < exercise + 0.5)
            {
                continue;
            }

            VolResult result = AmericanVolatility.Solve(row.Terms, row.StrikeUsd, row.PriceUsd, row.Side);

            Assert.Equal(row.Volatility, result.AnnualVolatility, VolatilityErrorMost);
        }
    }

    [Fact]
    public void Solve_WhereExerciseIsNeverRight_IsTheEuropeanVolatility()
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.05, 0, 0.5);
        VolResult european = ImpliedVolatility.Solve(
            new(8.5, terms.ForwardUsd, 100, 0.5, OptionSide.Call) { DiscountFactor = terms.DiscountFactor }
        );

        VolResult result = AmericanVolatility.Solve(terms, 100, 8.5, OptionSide.Call);

        Assert.Equal(VolStatus.Solved, result.Status);
        Assert.Equal(european.AnnualVolatility, result.AnnualVolatility, 1e-15);
    }

    [Fact]
    public void SolveAll_OfAnyCount_IsWhatSolveFinds()
    {
        for (int count = 1; count <= 17; count++)
        {
            AssertIsSingle(150, count);
        }
        AssertIsSingle(100, 200);
    }

    [Fact]
    public void SolveAll_OfRowsWithoutNumbers_SaysWhy()
    {
        AmericanContracts contracts = new()
        {
            SpotUsd = [100, double.NaN, 100, 100, 100, 100],
            ForwardUsd = [100, 100, double.NaN, 100, 100, 100],
            DiscountFactor = [0.97, 0.97, 0.97, 0.97, 0.97, 0.97],
            Years = [0.5, 0.5, 0.5, 0, double.NaN, 0.5],
            StrikeUsd = [100, 100, 100, 100, 100, -1],
            Side = [OptionSide.Put, OptionSide.Put, OptionSide.Put, OptionSide.Put, OptionSide.Put, OptionSide.Put],
        };
        double[] volatility = new double[6];
        VolStatus[] status = new VolStatus[6];

        AmericanVolatility.SolveAll(contracts, [6, 6, 6, 6, 6, 6], volatility, status);

        Assert.Equal(
            [
                VolStatus.Solved,
                VolStatus.NoForward,
                VolStatus.NoForward,
                VolStatus.Expired,
                VolStatus.Expired,
                VolStatus.NoQuote,
            ],
            status
        );
        Assert.Equal([true, false, false, false, false, false], volatility.Select(double.IsFinite));
    }

    private static void AssertIsSingle(int start, int count)
    {
        AmericanGridRow[] rows = [.. AmericanGrid.Rows.Skip(start).Take(count)];
        double[] prices = [.. rows.Select(row => row.PriceUsd)];
        double[] volatility = new double[count];
        VolStatus[] status = new VolStatus[count];

        AmericanVolatility.SolveAll(AmericanGrid.Contracts(start, count), prices, volatility, status);

        for (int i = 0; i < count; i++)
        {
            VolResult single = AmericanVolatility.Solve(rows[i].Terms, rows[i].StrikeUsd, prices[i], rows[i].Side);
            Assert.Equal(single, new VolResult(volatility[i], status[i]));
        }
    }
}
