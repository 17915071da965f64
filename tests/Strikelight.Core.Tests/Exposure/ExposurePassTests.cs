using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

public sealed class ExposurePassTests
{
    /// <summary>Of the sum of absolute values, and of the chain's largest exposure for one contract.</summary>
    private const double Rounding = 1e-12;

    private const double Spot = 500;
    private const int WarmRounds = 50;

    private static readonly LaneWidth[] Widths = [LaneWidth.One, LaneWidth.Four, LaneWidth.Eight];

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(400)]
    public void Run_AnyChain_IsTheProductOfScalarGreeksAndPositions(int count)
    {
        Book book = new(count);
        Results results = book.Compute(LaneLoop.Widest);

        double[] gross = new double[4];
        double[] sums = new double[4];
        for (int row = 0; row < count; row++)
        {
            double[] expected = book.Expected(row);
            double[] own = results.Row(row);
            for (int i = 0; i < 4; i++)
            {
                double most = Rounding * Math.Max(Math.Abs(expected[i]), book.Largest(row, i));
                Assert.InRange(own[i] - expected[i], -most, most);
                sums[i] += expected[i];
                gross[i] += Math.Abs(expected[i]);
            }
        }
        ExposureSum total = ExposureSum.Of(results.Sums);
        Assert.Equal(sums[0], total.CallGexUsd + total.PutGexUsd, Rounding * gross[0]);
        Assert.Equal(gross[0], total.GrossGexUsd, Rounding * gross[0]);
        Assert.Equal(sums[1], total.DexUsd, Rounding * gross[1]);
        Assert.Equal(sums[2], total.VannaUsdPerVolPoint, Rounding * gross[2]);
        Assert.Equal(sums[3], total.CharmUsdPerCalendarDay, Rounding * gross[3]);
        Assert.Equal(book.Position.Sum(Math.Abs), total.CoveredContracts);
        Assert.Equal((count + 1) / 2, total.KnownCalls);
        Assert.Equal(count / 2, total.KnownPuts);
    }

    [Fact]
    public void Run_AnyCountAtAnyWidth_GivesTheSameBits()
    {
        for (int count = 1; count <= 40; count++)
        {
            AssertSame(new(count), new(count) { Missing = true });
        }
        AssertSame(new(299), new(523) { Missing = true });

        static void AssertSame(params Book[] books)
        {
            foreach (Book book in books)
            {
                Results scalar = book.Compute(LaneWidth.One);
                foreach (LaneWidth width in Widths)
                {
                    Results own = book.Compute(width);
                    Assert.Equal(scalar.Sums, own.Sums);
                    for (int row = 0; row < book.Count; row++)
                    {
                        Assert.Equal(scalar.Row(row), own.Row(row));
                    }
                }
            }
        }
    }

    [Fact]
    public void Run_RunAmongOthers_HasTheSumsItHasAlone()
    {
        Book book = new(400) { Missing = true };
        Results all = book.Compute(LaneLoop.Widest);

        for (int run = 0; run < book.Runs.Count; run++)
        {
            ExposureSum[] alone = new ExposureSum[1];
            ExposurePass.Run([book.Runs[run]], book.Input(), default, alone);

            Assert.Equal(all.Sums[run], alone[0]);
        }
    }

    [Fact]
    public void Run_MissingRows_AreCountedAndInNoSum()
    {
        Book book = new(8);
        book.Volatility[2] = double.NaN; // a call
        book.Volatility[3] = -1; // a put
        book.Position[4] = double.NaN; // a call
        book.Volatility[5] = double.NaN; // a put that nobody holds: its exposure is zero and known
        book.Position[5] = 0;
        book.Runs.Clear();
        book.Runs.Add(new(ExpiryTerms.FromRates(Spot, 0.04, 0.01, 0.1), 100, 0, 8));

        Results results = book.Compute(LaneLoop.Widest);

        ExposureSum sum = results.Sums[0];
        Assert.Equal(2, sum.KnownCalls);
        Assert.Equal(3, sum.KnownPuts);
        Assert.Equal(2, sum.MissingCalls);
        Assert.Equal(1, sum.MissingPuts);
        Assert.Equal(1, sum.UnknownPositions);
        Assert.Equal(Math.Abs(book.Position[2]) + Math.Abs(book.Position[3]), sum.UncoveredContracts);
        Assert.Equal(book.Position[..2].Concat(book.Position[6..]).Sum(Math.Abs), sum.CoveredContracts);
        Assert.Equal([0, 0, 0, 0], results.Row(5));
        Assert.All([2, 3, 4], row => Assert.All(results.Row(row), value => Assert.True(double.IsNaN(value))));
        double call = book.Expected(0)[0] + book.Expected(6)[0];
        Assert.Equal(call, sum.CallGexUsd, Rounding * Math.Abs(call));
    }

    [Fact]
    public void ToTotals_NothingKnown_IsMissingAndNotZero()
    {
        Book book = new(6);
        book.Volatility.AsSpan().Fill(double.NaN);

        ExposureTotals totals = ExposureSum.Of(book.Compute(LaneLoop.Widest).Sums).ToTotals();

        Assert.True(double.IsNaN(totals.NetGexUsd));
        Assert.True(double.IsNaN(totals.DexUsd));
        Assert.Equal(book.Position.Sum(Math.Abs), totals.Coverage.UncoveredContracts);
        Assert.Equal(0, default(ExposureSum).ToTotals().NetGexUsd);
    }

    [Fact]
    public void Run_Singles_AreTheRoundedDoubles()
    {
        Book book = new(43) { Missing = true };
        Results results = book.Compute(LaneLoop.Widest);
        foreach (LaneWidth width in Widths)
        {
            float[][] singles = [new float[43], new float[43], new float[43], new float[43]];

            ExposureOutput output = new()
            {
                GexUsdSingle = singles[0],
                DexUsdSingle = singles[1],
                VannaUsdPerVolPointSingle = singles[2],
                CharmUsdPerCalendarDaySingle = singles[3],
            };
            ExposurePass.Run(book.Runs.ToArray(), book.Input(), output, default, width);

            for (int row = 0; row < 43; row++)
            {
                Assert.Equal(results.Row(row).Select(value => (float)value), singles.Select(column => column[row]));
            }
        }
    }

    [Fact]
    public void Run_Warm_AllocatesNothing()
    {
        Book book = new(300);
        ExposureRun[] runs = [.. book.Runs];
        ExposureSum[] sums = new ExposureSum[runs.Length];
        for (int i = 0; i < WarmRounds; i++)
        {
            ExposurePass.Run(runs, book.Input(), default, sums);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();

        ExposurePass.Run(runs, book.Input(), default, sums);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private sealed class Results(int count, int runCount)
    {
        public double[][] Columns { get; } =
        [new double[count], new double[count], new double[count], new double[count]];

        public ExposureSum[] Sums { get; } = new ExposureSum[runCount];

        public double[] Row(int row) => [.. Columns.Select(column => column[row])];
    }

    /// <summary>Runs of odd lengths, calls and puts in turn.</summary>
    private sealed class Book
    {
        private readonly double[] _strike;
        private readonly OptionSide[] _side;

        public Book(int count)
        {
            Count = count;
            _strike = new double[count];
            _side = new OptionSide[count];
            Volatility = new double[count];
            Position = new double[count];
            for (int i = 0; i < count; i++)
            {
                _strike[i] = 400 + 3 * (i * 29 % 71);
                _side[i] = (OptionSide)(i % 2);
                Volatility[i] = 0.1 + 0.01 * (i % 23);
                Position[i] = (i % 2 == 0 ? 1 : -1) * (1 + i * 7919 % 5000);
            }
            for (int start = 0; start < count; start += 5 + start)
            {
                ExpiryTerms terms = ExpiryTerms.FromRates(Spot, 0.04, 0.01, 0.01 + 0.003 * start);
                Runs.Add(new(terms, start % 2 == 0 ? 100 : 10, start, Math.Min(count, start + 5 + start)));
            }
        }

        public int Count { get; }

        public double[] Volatility { get; }

        public double[] Position { get; }

        public List<ExposureRun> Runs { get; } = [];

        /// <summary>Some rows without a volatility, some without a position.</summary>
        public bool Missing
        {
            init
            {
                for (int i = 3; value && i < Count; i += 5)
                {
                    (i % 2 == 0 ? Volatility : Position)[i] = double.NaN;
                }
            }
        }

        public ExposureInput Input()
        {
            GreeksInput contracts = new()
            {
                StrikeUsd = _strike,
                Volatility = Volatility,
                Side = _side,
            };
            return new() { Contracts = contracts, PositionContracts = Position };
        }

        public Results Compute(LaneWidth width)
        {
            Results results = new(Count, Runs.Count);
            ExposureOutput output = new()
            {
                GexUsd = results.Columns[0],
                DexUsd = results.Columns[1],
                VannaUsdPerVolPoint = results.Columns[2],
                CharmUsdPerCalendarDay = results.Columns[3],
            };
            ExposurePass.Run(Runs.ToArray(), Input(), output, results.Sums, width);
            return results;
        }

        public double[] Expected(int row)
        {
            ExposureRun run = Runs.Single(candidate => row >= candidate.Start && row < candidate.End);
            OptionGreeks greeks = Black76.Greeks(run.Terms, _strike[row], Volatility[row], _side[row]);
            double shares = Position[row] * run.Multiplier;
            return
            [
                ExposureUnits.GexUsd(Position[row], greeks.Gamma, run.Multiplier, Spot),
                shares * greeks.Delta * Spot,
                shares * greeks.Vanna * Spot * ExposureUnits.VolPoint,
                shares * greeks.Charm * Spot / ExposureUnits.CalendarDaysPerYear,
            ];
        }

        /// <summary>Where a Greek passes through zero, the size of what cancels there.</summary>
        public double Largest(int row, int exposure)
        {
            double[] own = Expected(row);
            return exposure < 2 ? 0 : 0.1 * (Math.Abs(own[0]) + Math.Abs(own[1]) / 365);
        }
    }
}
