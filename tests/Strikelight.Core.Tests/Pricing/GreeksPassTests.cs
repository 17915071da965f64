using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Oracle;

namespace Strikelight.Core.Tests.Pricing;

public sealed class GreeksPassTests
{
    // Up to |d1| of 7 the rounding of d1 times its square is what is left. Beyond, and where a Greek passes through
    // zero, the error is that of the chain's largest.
    private const double RelativeMost = 1e-12;
    private const double OfMaximumMost = 1e-13;

    // Two forms of one formula, each some roundings away from the truth; d1 of up to 5 makes 25 of each.
    private const double FormsMost = 4e-14;

    private static readonly LaneWidth[] Widths = [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight];

    private static readonly double[] Poison =
    [
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.Epsilon,
        1e-310,
        0,
        -0.0,
        -1,
        double.MaxValue,
    ];

    [Fact]
    public void Run_OracleContracts_AgreesWithDerivativesAtEightyDigits()
    {
        int rows = 0;
        foreach (string[] row in OracleFiles.Rows("greeks.csv"))
        {
            double[] n = [.. row.Select((text, i) => i == 6 ? 0 : OracleFiles.Number(text))];
            ExpiryTerms terms = new(n[0], n[1], n[2], n[3]);
            OptionSide side = row[6] == "C" ? OptionSide.Call : OptionSide.Put;
            double[] most = GreekColumns.ChainMaximum(terms, n[5]);

            AssertNear(n, most, GreekColumns.Of(terms, n[4], n[5], side));
            AssertNear(n, most, GreekColumns.Scalar(terms, n[4], n[5], side));
            rows++;
        }
        Assert.Equal(360, rows);
    }

    [Fact]
    public void Run_LogarithmsGiven_AgreesWithDerivativesAtEightyDigits()
    {
        foreach (string[] row in OracleFiles.Rows("greeks.csv"))
        {
            double[] n = [.. row.Select((text, i) => i == 6 ? 0 : OracleFiles.Number(text))];
            ExpiryTerms terms = new(n[0], n[1], n[2], n[3]);
            GreekColumns one = new(1);
            one.Set(0, n[4], n[5], row[6] == "C" ? OptionSide.Call : OptionSide.Put);
            one.Runs.Add(new(terms, 0, 1));

            one.Compute(LaneWidth.One, [LogRatio.Of(n[4], n[0])], n[0]);

            AssertNear(n, GreekColumns.ChainMaximum(terms, n[5]), [.. one.Values.Select(column => column[0])]);
        }
    }

    [Fact]
    public void Run_AnyContract_AgreesWithTheScalarForm() =>
        Gen.Select(Gen.Double[-4.5, 4.5], Gen.Double[-10, 1.5], Gen.Double[-3, 1], Gen.Bool)
            .Sample(
                (distance, logYears, logVolatility, isCall) =>
                {
                    double years = Math.Exp(logYears);
                    double volatility = Math.Exp(logVolatility);
                    ExpiryTerms terms = ExpiryTerms.FromRates(100, 0.04, 0.013, years);
                    double strike = terms.ForwardUsd * Math.Exp(distance * volatility * Math.Sqrt(years));
                    OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;

                    double[] own = GreekColumns.Of(terms, strike, volatility, side);

                    double[] scalar = GreekColumns.Scalar(terms, strike, volatility, side);
                    double[] most = GreekColumns.ChainMaximum(terms, volatility);
                    for (int i = 0; i < own.Length; i++)
                    {
                        double allowed = FormsMost * Math.Max(Math.Abs(scalar[i]), HasZero(i) ? most[i] : 0);
                        Assert.True(
                            Math.Abs(own[i] - scalar[i]) <= allowed,
                            $"{GreekColumns.Names[i]} {own[i]:r} against {scalar[i]:r}"
                        );
                    }
                },
                iter: 3000
            );

    [Fact]
    public void Run_AnyCountAtAnyWidth_GivesTheBitsOfARowAlone()
    {
        for (int count = 1; count <= 40; count++)
        {
            GreekColumns chain = GreekColumns.Chain(count);
            foreach (LaneWidth width in Widths)
            {
                chain.Compute(width);

                foreach (GreeksRun run in chain.Runs)
                {
                    for (int row = run.Start; row < run.End; row++)
                    {
                        double[] alone = GreekColumns.Of(
                            run.Terms,
                            chain.Strike[row],
                            chain.Volatility[row],
                            chain.Side[row]
                        );
                        Assert.Equal(alone.Select(BitConverter.DoubleToInt64Bits), chain.Bits(row));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(129)]
    [InlineData(700)]
    public void Run_RunsCutAnywhere_GivesTheSameBits(int count)
    {
        GreekColumns whole = GreekColumns.Chain(count);
        whole.Compute(LaneLoop.Widest);
        GreekColumns cut = GreekColumns.Chain(count);
        cut.Runs.Clear();
        foreach (GreeksRun run in whole.Runs)
        {
            for (int start = run.Start; start < run.End; start += 1 + start % 13)
            {
                cut.Runs.Add(run with { Start = start, End = Math.Min(run.End, start + 1 + start % 13) });
            }
        }

        cut.Compute(LaneLoop.Widest);

        for (int row = 0; row < count; row++)
        {
            Assert.Equal(whole.Bits(row), cut.Bits(row));
        }
    }

    [Fact]
    public void Run_UnusableNumberInOneRow_IsNaNThereAndLeavesTheOthers()
    {
        const int Count = 19;
        foreach (LaneWidth width in Widths)
        {
            GreekColumns clean = GreekColumns.Chain(Count);
            clean.Compute(width);
            foreach (double bad in Poison)
            {
                for (int row = 0; row < 2 * Count; row++)
                {
                    GreekColumns chain = GreekColumns.Chain(Count);
                    (row < Count ? chain.Strike : chain.Volatility)[row % Count] = bad;

                    chain.Compute(width);

                    for (int i = 0; i < Count; i++)
                    {
                        if (i == row % Count)
                        {
                            Assert.All(chain.Values, column => Assert.True(double.IsNaN(column[i]), $"{bad}"));
                        }
                        else
                        {
                            Assert.Equal(clean.Bits(i), chain.Bits(i));
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Run_RowsInNoRun_ReceiveNaN()
    {
        GreekColumns chain = GreekColumns.Chain(30);
        ExpiryTerms terms = chain.Runs[0].Terms;
        chain.Runs.Clear();
        chain.Runs.Add(new(terms, 2, 9));
        chain.Runs.Add(new(terms, 12, 12));
        chain.Runs.Add(new(terms, 20, 29));

        chain.Compute(LaneLoop.Widest);

        for (int row = 0; row < 30; row++)
        {
            bool isPriced = row is (>= 2 and < 9) or (>= 20 and < 29);
            Assert.All(chain.Values, column => Assert.Equal(!isPriced, double.IsNaN(column[row])));
        }
    }

    [Fact]
    public void Run_ColumnsLeftOut_LeavesTheOthersAsTheyAre()
    {
        GreekColumns chain = GreekColumns.Chain(25);
        chain.Compute(LaneLoop.Widest);
        double[] delta = new double[25];
        double[] color = new double[25];

        GreeksPass.Run(chain.Runs.ToArray(), chain.Input(), new() { Delta = delta, ColorPerYear = color });

        Assert.Equal(chain.Values[1], delta);
        Assert.Equal(chain.Values[10], color);
    }

    [Theory]
    [InlineData(0, 5, 4, 8)]
    [InlineData(4, 8, 0, 4)]
    [InlineData(0, 4, 4, 11)]
    [InlineData(-1, 4, 4, 8)]
    [InlineData(5, 4, 6, 8)]
    public void Run_RunsNotSortedApartAndInside_IsRefused(int start, int end, int nextStart, int nextEnd)
    {
        GreekColumns chain = GreekColumns.Chain(10);
        ExpiryTerms terms = chain.Runs[0].Terms;
        chain.Runs.Clear();
        chain.Runs.Add(new(terms, start, end));
        chain.Runs.Add(new(terms, nextStart, nextEnd));

        Assert.Throws<ArgumentException>(() => chain.Compute(LaneLoop.Widest));
    }

    [Fact]
    public void Run_RunWithoutTerms_IsRefused()
    {
        GreekColumns chain = GreekColumns.Chain(10);
        chain.Runs[1] = chain.Runs[1] with { Terms = default };

        Assert.Throws<ArgumentException>(() => chain.Compute(LaneLoop.Widest));
    }

    [Fact]
    public void Run_Warm_AllocatesNothing()
    {
        GreekColumns chain = GreekColumns.Chain(500);
        GreeksRun[] runs = [.. chain.Runs];
        for (int i = 0; i < 50; i++)
        {
            GreeksPass.Run(runs, chain.Input(), chain.Output());
        }
        long before = GC.GetAllocatedBytesForCurrentThread();

        GreeksPass.Run(runs, chain.Input(), chain.Output());

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Columns of the file: d1 at 7, then the Greeks.</summary>
    private static void AssertNear(double[] row, double[] most, double[] own)
    {
        for (int i = 0; i < own.Length; i++)
        {
            double expected = row[8 + i];
            double ofMaximum = OfMaximumMost * Math.Max(most[i], Math.Abs(expected));
            double relative = RelativeMost * Math.Abs(expected);
            double allowed =
                Math.Abs(row[7]) >= 7 ? ofMaximum
                : HasZero(i) ? Math.Max(relative, ofMaximum)
                : relative;
            Assert.True(
                Math.Abs(own[i] - expected) <= allowed,
                $"{GreekColumns.Names[i]} {own[i]:r}, expected {expected:r}, d1 {row[7]}"
            );
        }
    }

    /// <summary>All but price, delta, gamma, vega and rho pass through zero somewhere.</summary>
    private static bool HasZero(int greek) => greek is 4 or > 5;
}
