using System.Globalization;
using System.Text.Json;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class VolatilitySolverPropertyTests
{
    // The price's own rounding adds to the solver's: its exponent h²/2 carries h² roundings.
    private const double RoundTripMost = 1e-12;

    [Fact]
    public void Solve_PriceOfAnOutOfTheMoneyOption_GivesItsVolatilityBack() =>
        Gen.Select(Gen.Double[-8, 8], Gen.Double[-2.8, 0.4], Gen.Double[-5, 0.7])
            .Array[64]
            .Sample(
                cases =>
                {
                    double[] deviation = [.. cases.Select(c => Math.Pow(10, c.Item2))];
                    SolverRows rows = SolverRows.From([
                        .. cases.Select(
                            (c, i) =>
                            {
                                double strike = 5000 * Math.Exp(c.Item1 * deviation[i]);
                                double price = BlackFunction.OutOfTheMoney(5000, strike, deviation[i]);
                                return (price, 5000.0, strike, Math.Pow(10, c.Item3));
                            }
                        ),
                    ]);

                    VolResult[] results = rows.Solve(LaneLoop.Widest);

                    for (int i = 0; i < rows.Count; i++)
                    {
                        double expected = deviation[i] / Math.Sqrt(rows.Years[i]);
                        Assert.Equal(VolStatus.Solved, results[i].Status);
                        Assert.InRange(results[i].AnnualVolatility / expected - 1, -RoundTripMost, RoundTripMost);
                    }
                },
                iter: 150
            );

    [Fact]
    public void Solve_AHigherPrice_NeverGivesALowerVolatility() =>
        Gen.Select(Gen.Double[-6, 6], Gen.Double[0.001, 0.98])
            .Sample(
                (logMoneyness, part) =>
                {
                    double strike = 100 * Math.Exp(logMoneyness / 4);
                    double price = part * Math.Min(100, strike);
                    SolverRows rows = SolverRows.From([
                        .. Enumerable.Range(0, 16).Select(i => (price * (1 + 1e-9 * i), 100.0, strike, 1.0)),
                    ]);

                    VolResult[] results = rows.Solve(LaneLoop.Widest);

                    for (int i = 1; i < results.Length; i++)
                    {
                        Assert.True(results[i].AnnualVolatility > results[i - 1].AnnualVolatility);
                    }
                },
                iter: 2000
            );

    [Fact]
    public void Solve_CallAndPutOfOneStrike_HaveOneVolatility() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[0.05, 1.5], Gen.Double[0.9, 1])
            .Sample(
                (ratio, vol, discount) =>
                {
                    // Half a unit in the last place of 5000 USD is all that an in-the-money price loses.
                    const double InTheMoneyMost = 1e-9;
                    double deviation = vol * Math.Sqrt(0.3);
                    double strike = 5000 * Math.Exp(ratio * deviation);
                    double otm = BlackFunction.OutOfTheMoney(5000, strike, deviation);
                    double call = discount * (otm + Math.Max(5000 - strike, 0));
                    double put = discount * (otm + Math.Max(strike - 5000, 0));

                    VolResult[] results = SolveRaw([call, put], strike, 0.3, discount);

                    Assert.All(results, r => Assert.Equal(VolStatus.Solved, r.Status));
                    Assert.All(
                        results,
                        r => Assert.InRange(r.AnnualVolatility / vol - 1, -InTheMoneyMost, InTheMoneyMost)
                    );
                },
                iter: 2000
            );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Solve_ImpossibleDiscountFactor_HasAStatus(double discount) =>
        Assert.All(
            SolveRaw([50, 60], 5000, 0.3, discount),
            r => Assert.Equal(VolResult.Failed(VolStatus.DidNotConverge), r)
        );

    [Fact]
    public void Solve_InTheMoneyBelowIntrinsic_SaysSo() =>
        Assert.Equal(VolStatus.BelowIntrinsic, SolveRaw([999.5, 0.5], 4000, 0.3, 1)[0].Status);

    [Fact]
    public void Solve_PublishedPrices_GivesTheirVolatilityAtPrintedPrecision()
    {
        using JsonDocument table = JsonDocument.Parse(
            RecordedFiles.ReadText("reference-greeks/py_vollib_black_scholes_vectors.json")
        );
        int solved = 0;
        foreach (JsonElement row in table.RootElement.GetProperty("data").EnumerateArray())
        {
            double[] n = [.. row.EnumerateArray().Take(5).Select(cell => cell.GetDouble())];
            double forward = n[0] * Math.Exp(n[2] * n[3]);
            bool isCall = n[1] >= forward;
            string printed = row[isCall ? 5 : 6].GetRawText();
            double price = row[isCall ? 5 : 6].GetDouble() * Math.Exp(n[2] * n[3]);
            double half = HalfOfLastDigit(printed) * Math.Exp(n[2] * n[3]);
            if (price <= 2 * half)
            {
                continue; // nothing but the rounding is left of it
            }
            SolverRows rows = SolverRows.From([
                (price - half, forward, n[1], n[3]),
                (price + half, forward, n[1], n[3]),
            ]);

            VolResult[] around = rows.Solve(LaneLoop.Widest);

            Assert.InRange(n[4], around[0].AnnualVolatility - 1e-13, around[1].AnnualVolatility + 1e-13);
            solved++;
        }
        Assert.InRange(solved, 60, 200);
    }

    private static double HalfOfLastDigit(string printed)
    {
        string[] parts = printed.Split('e', 'E');
        int decimals = parts[0].Contains('.', StringComparison.Ordinal)
            ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1
            : 0;
        int power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return 0.5 * Math.Pow(10, power - decimals);
    }

    private static VolResult[] SolveRaw(double[] callAndPut, double strike, double years, double discount)
    {
        double[] volatility = new double[2];
        VolStatus[] status = new VolStatus[2];
        VolatilityColumns columns = new()
        {
            PriceUsd = callAndPut,
            ForwardUsd = [5000, 5000],
            StrikeUsd = [strike, strike],
            Years = [years, years],
            Side = [OptionSide.Call, OptionSide.Put],
            DiscountFactor = [discount, discount],
        };
        VolatilitySolver.Solve(columns, volatility, status);
        return [new(volatility[0], status[0]), new(volatility[1], status[1])];
    }
}
