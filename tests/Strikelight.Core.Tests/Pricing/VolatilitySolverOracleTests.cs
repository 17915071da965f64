using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Oracle;

namespace Strikelight.Core.Tests.Pricing;

public sealed class VolatilitySolverOracleTests
{
    // Half a unit in the last place of the inputs moves the result by "attainable"; a method has a few roundings more.
    private const double AttainableMost = 8;
    private const double AlwaysAllowed = 1e-13;

    // The promise for deviations of 0.001 to 2.8 within fourteen of them.
    private const double DomainMost = 1e-12;

    private static readonly Row[] Rows =
    [
        .. OracleFiles
            .Rows("volatility.csv")
            .Select(row => new Row(row[0], [.. row.Skip(1).Select(OracleFiles.Number)])),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Solve_EveryOracleRow_IsWithinEightTimesTheAttainable(int width)
    {
        VolResult[] results = Columns().Solve((LaneWidth)width);

        AssertWithinBounds(results, "width " + width);
    }

    [Fact]
    public void SolveAlone_EveryOracleRow_IsWithinEightTimesTheAttainable() =>
        AssertWithinBounds(
            [.. Rows.Select(r => ImpliedVolatility.SolveOutOfTheMoney(r.Price, r.Forward, r.Strike, 1))],
            "one at a time"
        );

    [Fact]
    public void Solve_FromALastVolatilityAPerMilleOff_IsWithinTheBoundOfTheDomain()
    {
        double[] last = [.. Rows.Select((r, i) => r.Deviation * (i % 2 == 0 ? 1.00098 : 0.99902))];

        VolResult[] results = Columns().Solve(LaneLoop.Widest, last);

        for (int i = 0; i < Rows.Length; i++)
        {
            Assert.True(!Rows[i].IsInDomain || Error(results[i], Rows[i]) <= DomainMost, $"row {i}: {Rows[i]}");
        }
    }

    private static SolverRows Columns() => SolverRows.From([.. Rows.Select(r => (r.Price, r.Forward, r.Strike, 1.0))]);

    private static void AssertWithinBounds(VolResult[] results, string how)
    {
        SortedDictionary<string, double> worst = new(StringComparer.Ordinal);
        Assert.InRange(Rows.Length, 600, 1000);
        for (int i = 0; i < Rows.Length; i++)
        {
            double error = Error(results[i], Rows[i]);

            Assert.Equal(VolStatus.Solved, results[i].Status);
            double most = Math.Max(AlwaysAllowed, AttainableMost * Rows[i].Attainable);
            Assert.True(error <= most, $"row {i}: {error:e1} for {Rows[i]}");
            Assert.True(!Rows[i].IsInDomain || error <= DomainMost, $"row {i}: {error:e1} for {Rows[i]}");
            worst[Rows[i].Band] = Math.Max(error, worst.GetValueOrDefault(Rows[i].Band));
        }
        string summary = string.Join(", ", worst.Select(band => $"{band.Key} {band.Value:e1}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{how}: worst by band {summary}");
    }

    private static double Error(VolResult result, Row row) => Math.Abs(result.AnnualVolatility / row.Deviation - 1);

    private sealed record Row(string Band, double[] Numbers)
    {
        public double Price => Numbers[0];

        public double Forward => Numbers[1];

        public double Strike => Numbers[2];

        public double Deviation => Numbers[3];

        public double Attainable => Numbers[4];

        public bool IsInDomain => Band is not ("far" or "wide") && Deviation is >= 0.001 and <= 2.8;

        public override string ToString() => $"{Band} p {Price:r} F {Forward:r} K {Strike:r} s {Deviation:r}";
    }
}
