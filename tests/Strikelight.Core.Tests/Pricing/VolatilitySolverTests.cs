using System.Diagnostics;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

public sealed class VolatilitySolverTests
{
    private const double WarmMost = 1e-12;

    private static readonly double[] Odd =
    [
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        0,
        -0.0,
        double.Epsilon,
        -double.Epsilon,
        1e-310,
        double.MaxValue,
        -1,
        1e-200,
        1e200,
    ];

    [Fact]
    public void Solve_AnyNumberOfRows_GivesEachTheBitsItHasAlone() =>
        SolverRows
            .Contract.Array[17]
            .Sample(
                contracts =>
                {
                    SolverRows rows = SolverRows.From(contracts);
                    VolResult[] alone =
                    [
                        .. Enumerable.Range(0, 17).Select(i => rows.Slice(i, 1).Solve(LaneWidth.One)[0]),
                    ];
                    foreach (LaneWidth width in SolverRows.Widths)
                    {
                        for (int count = 1; count <= 17; count++)
                        {
                            AssertSame(alone, rows.Slice(0, count).Solve(width));
                        }
                    }
                },
                iter: 40
            );

    [Fact]
    public void Solve_SeveralBlocksAtEveryWidth_GivesTheSameBits() =>
        SolverRows
            .Contract.Array[600, 800]
            .Sample(
                contracts =>
                {
                    SolverRows rows = SolverRows.From(contracts);
                    VolResult[] scalar = rows.Solve(LaneWidth.One);
                    Assert.DoesNotContain(scalar, result => result.Status == VolStatus.NotTried);
                    AssertSame(scalar, rows.Solve(LaneWidth.Four));
                    AssertSame(scalar, rows.Solve(LaneWidth.Eight));
                },
                iter: 20
            );

    [Fact]
    public void Solve_ABadNumberInAnyLane_HasItsStatusAndLeavesTheOthersAlone()
    {
        SolverRows rows = SolverRows.From([.. Enumerable.Range(0, 19).Select(Ordinary)]);
        VolResult[] clean = rows.Solve(LaneWidth.Eight);
        foreach (LaneWidth width in SolverRows.Widths)
        {
            foreach (double odd in Odd)
            {
                for (int row = 0; row < rows.Count; row++)
                {
                    foreach (double[] column in new[] { rows.Price, rows.Forward, rows.Strike, rows.Years })
                    {
                        double kept = column[row];
                        column[row] = odd;
                        AssertOnlyRowDiffers(rows, row, clean, width);
                        column[row] = kept;
                    }
                }
            }
        }
    }

    [Fact]
    public void Solve_ABadLastVolatilityInAnyLane_GivesWhatNoneGives()
    {
        SolverRows rows = SolverRows.From([.. Enumerable.Range(0, 19).Select(Ordinary)]);
        VolResult[] cold = rows.Solve(LaneWidth.One);
        foreach (double odd in Odd)
        {
            double[] last = [.. Enumerable.Repeat(odd, rows.Count)];

            VolResult[] warm = rows.Solve(LaneLoop.Widest, last);

            AssertClose(cold, warm);
        }
    }

    [Fact]
    public void Solve_FromLastVolatilities_AgreesWithSolvingWithout() =>
        Gen.Select(SolverRows.Contract, Gen.Double[-0.3, 0.3], Gen.Double[1, 4])
            .Array[33]
            .Sample(
                cases =>
                {
                    SolverRows rows = SolverRows.From([.. cases.Select(c => c.Item1)]);
                    VolResult[] cold = rows.Solve(LaneLoop.Widest);
                    double[] last =
                    [
                        .. cold.Zip(cases, (v, c) => v.AnnualVolatility * (1 + Math.Pow(c.Item2, (int)c.Item3))),
                    ];

                    foreach (LaneWidth width in SolverRows.Widths)
                    {
                        AssertClose(cold, rows.Solve(width, last));
                    }
                },
                iter: 100
            );

    [Fact]
    public void Solve_AWholeChain_AllocatesNothing()
    {
        bool isDebugCode = typeof(VolatilitySolver)
            .Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false)
            .Any(attribute => ((DebuggableAttribute)attribute).IsJITOptimizerDisabled);
        Assert.SkipWhen(isDebugCode, "code that is not optimized allocates where the promise does not hold");
        SolverRows rows = SolverRows.From([.. Enumerable.Range(0, 600).Select(i => Ordinary(i % 19))]);
        double[] volatility = new double[rows.Count];
        VolStatus[] status = new VolStatus[rows.Count];
        VolatilityColumns columns = new()
        {
            PriceUsd = rows.Price,
            ForwardUsd = rows.Forward,
            StrikeUsd = rows.Strike,
            Years = rows.Years,
            LastVolatility = volatility,
        };
        VolatilitySolver.Solve(columns, volatility, status);
        long before = GC.GetAllocatedBytesForCurrentThread();

        VolatilitySolver.Solve(columns, volatility, status);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Solve_WithColumnsOfDifferentLengths_IsTheCallersMistake()
    {
        double[] two = [1, 2];
        double[] three = [1, 2, 3];

        ArgumentException mistake = Assert.Throws<ArgumentException>(() =>
            VolatilitySolver.Solve(
                new()
                {
                    PriceUsd = two,
                    ForwardUsd = two,
                    StrikeUsd = three,
                    Years = two,
                },
                new double[2],
                new VolStatus[2]
            )
        );

        Assert.Equal("StrikeUsd", mistake.ParamName);
    }

    [Fact]
    public void Solve_NoRows_IsNoMistake() =>
        VolatilitySolver.Solve(
            new()
            {
                PriceUsd = [],
                ForwardUsd = [],
                StrikeUsd = [],
                Years = [],
                Side = ReadOnlySpan<OptionSide>.Empty,
            },
            [],
            []
        );

    private static (double Price, double Forward, double Strike, double Years) Ordinary(int i)
    {
        double strike = 4000 + 120 * i;
        double years = i < 7 ? 0.1 : 0.6;
        return (BlackFunction.OutOfTheMoney(5000, strike, 0.25 * Math.Sqrt(years)), 5000, strike, years);
    }

    private static void AssertOnlyRowDiffers(SolverRows rows, int row, VolResult[] clean, LaneWidth width)
    {
        VolResult[] results = rows.Solve(width);
        VolResult expected =
            double.IsFinite(rows.Strike[row]) && rows.Strike[row] > 0
                ? ImpliedVolatility.SolveOutOfTheMoney(
                    rows.Price[row],
                    rows.Forward[row],
                    rows.Strike[row],
                    rows.Years[row]
                )
                : VolResult.Failed(VolStatus.DidNotConverge);

        AssertClose([expected], [results[row]]);
        for (int i = 0; i < rows.Count; i++)
        {
            Assert.True(i == row || SolverRows.SameBits(clean[i], results[i]), $"row {i} next to a bad row {row}");
        }
    }

    private static void AssertSame(VolResult[] expected, VolResult[] actual)
    {
        for (int i = 0; i < actual.Length; i++)
        {
            Assert.True(SolverRows.SameBits(expected[i], actual[i]), $"row {i}: {expected[i]} and {actual[i]}");
        }
    }

    private static void AssertClose(VolResult[] expected, VolResult[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Status, actual[i].Status);
            Assert.True(
                expected[i].Status != VolStatus.Solved
                    || Math.Abs(actual[i].AnnualVolatility / expected[i].AnnualVolatility - 1) <= WarmMost,
                $"row {i}: {expected[i].AnnualVolatility:r} and {actual[i].AnnualVolatility:r}"
            );
        }
    }
}
