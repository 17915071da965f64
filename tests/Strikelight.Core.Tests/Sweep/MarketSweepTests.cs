using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Sweep;

namespace Strikelight.Core.Tests.Sweep;

public sealed class MarketSweepTests
{
    // Of the solver's volatility, where its price says that much.
    private const double VolatilityMost = 1e-9;

    private const double Rounding = 1e-12;

    [Fact]
    public void Run_ModelPrices_FindsTheVolatilitiesBehindThem()
    {
        Market market = new(300);
        using SweepWorkers workers = new(2);

        market.Sweep(workers, LaneLoop.Widest);

        Assert.All(market.Results.Status.ToArray(), status => Assert.Equal(VolStatus.Solved, status));
        for (int row = 0; row < market.Count; row++)
        {
            Assert.InRange(
                market.Results.Volatility.Span[row] / market.Volatility[row] - 1,
                -VolatilityMost,
                VolatilityMost
            );
        }
    }

    [Fact]
    public void Run_ModelPrices_SumsWhatTheExposurePassSums()
    {
        Market market = new(300);
        using SweepWorkers workers = new(2);
        market.Sweep(workers, LaneLoop.Widest);
        ExposureSum[] expected = new ExposureSum[market.Runs.Length];
        GreeksInput contracts = new()
        {
            StrikeUsd = market.Strike,
            Volatility = market.Results.Volatility.Span,
            Side = market.Side,
        };

        ExposurePass.Run(
            market.Runs,
            new() { Contracts = contracts, PositionContracts = market.Position },
            default,
            expected
        );

        Assert.Equal(expected, market.Results.Sums.ToArray());
    }

    [Fact]
    public void Run_AnyThreadCountAndWidth_GivesTheSameBits()
    {
        Market first = new(700) { HasGaps = true };
        using (SweepWorkers one = new(1))
        {
            first.Sweep(one, LaneWidth.One);
        }
        foreach (int threads in new[] { 1, 2, 3, 7 })
        {
            using SweepWorkers workers = new(threads);
            foreach (LaneWidth width in new[] { LaneWidth.Four, LaneWidth.Eight })
            {
                Market market = new(700) { HasGaps = true };

                market.Sweep(workers, width);

                Assert.Equal(first.Results.Sums.ToArray(), market.Results.Sums.ToArray());
                Assert.Equal(first.Results.Volatility.ToArray(), market.Results.Volatility.ToArray());
                Assert.Equal(first.Results.Status.ToArray(), market.Results.Status.ToArray());
            }
        }
    }

    [Fact]
    public void Run_ContractsWithoutAPrice_AreCountedAsMissing()
    {
        Market market = new(100) { HasGaps = true };
        using SweepWorkers workers = new(1);

        market.Sweep(workers, LaneLoop.Widest);

        ExposureSum total = ExposureSum.Of(market.Results.Sums.Span);
        int gaps = market.Price.Count(double.IsNaN);
        Assert.Equal(gaps, total.MissingCalls + total.MissingPuts);
        Assert.Equal(market.Count - gaps, total.KnownCalls + total.KnownPuts);
        double size = market.Position.Sum(Math.Abs);
        Assert.Equal(size, total.CoveredContracts + total.UncoveredContracts, Rounding * size);
        Assert.True(total.UncoveredContracts > 0);
        for (int row = 0; row < market.Count; row++)
        {
            bool isGap = double.IsNaN(market.Price[row]);
            Assert.Equal(isGap, double.IsNaN(market.Results.Volatility.Span[row]));
            Assert.Equal(isGap ? VolStatus.NoQuote : VolStatus.Solved, market.Results.Status.Span[row]);
        }
    }

    [Fact]
    public void Run_RowsInNoRun_LoseWhatTheMemoryHeld()
    {
        Market market = new(3);
        market.Results.Volatility.Span.Fill(0.3);
        market.Results.Status.Span.Fill(VolStatus.Solved);
        market.Runs = [market.Runs[0], market.Runs[2]];
        using SweepWorkers workers = new(1);

        market.Sweep(workers, LaneLoop.Widest, sums: new ExposureSum[2]);

        for (int row = market.Runs[0].End; row < market.Runs[1].Start; row++)
        {
            Assert.True(double.IsNaN(market.Results.Volatility.Span[row]));
            Assert.Equal(VolStatus.NotTried, market.Results.Status.Span[row]);
        }
    }

    [Fact]
    public void Run_Again_AllocatesNothing()
    {
        Market market = new(200);
        using SweepWorkers workers = new(1);
        MarketSweep sweep = new(workers);
        MarketContracts contracts = market.Contracts;
        for (int i = 0; i < 50; i++)
        {
            sweep.Run(contracts, market.Runs, market.Results);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();

        sweep.Run(contracts, market.Runs, market.Results);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Many small expiries with prices of a smile.</summary>
    private sealed class Market
    {
        public Market(int runCount)
        {
            Runs = new ExposureRun[runCount];
            int start = 0;
            for (int run = 0; run < runCount; run++)
            {
                int length = run % 50 == 49 ? 300 : 2 + run * 7 % 31;
                ExpiryTerms terms = ExpiryTerms.FromRates(50 + run % 90, 0.04, 0.01, 0.02 + 0.011 * (run % 40));
                Runs[run] = new(terms, 100, start, start + length);
                start += length;
            }
            Count = start;
            Strike = new double[Count];
            Price = new double[Count];
            Volatility = new double[Count];
            Position = new double[Count];
            Side = new OptionSide[Count];
            Results = new()
            {
                Volatility = new double[Count],
                Status = new VolStatus[Count],
                Sums = new ExposureSum[runCount],
            };
            foreach (ExposureRun run in Runs)
            {
                Fill(run);
            }
        }

        public int Count { get; }

        public ExposureRun[] Runs { get; set; }

        public double[] Strike { get; }

        public double[] Price { get; }

        public double[] Volatility { get; }

        public double[] Position { get; }

        public OptionSide[] Side { get; }

        public MarketResults Results { get; }

        public bool HasGaps
        {
            init
            {
                for (int i = 4; value && i < Count; i += 11)
                {
                    Price[i] = double.NaN;
                }
            }
        }

        public MarketContracts Contracts =>
            new()
            {
                StrikeUsd = Strike,
                PriceUsd = Price,
                Side = Side,
                PositionContracts = Position,
            };

        public void Sweep(SweepWorkers workers, LaneWidth width, ExposureSum[]? sums = null) =>
            new MarketSweep(workers, width).Run(Contracts, Runs, sums is null ? Results : Results with { Sums = sums });

        private void Fill(ExposureRun run)
        {
            for (int row = run.Start; row < run.End; row++)
            {
                double share = (row - run.Start + 0.5) / (run.End - run.Start);
                double distance = 3 * share - 1.7;
                Volatility[row] = 0.25 - 0.03 * distance;
                double deviation = Volatility[row] * Math.Sqrt(run.Terms.Years);
                Strike[row] = run.Terms.ForwardUsd * Math.Exp(distance * deviation);
                Side[row] = (OptionSide)(row % 2);
                Price[row] = Black76.PriceUsd(run.Terms, Strike[row], Volatility[row], Side[row]);
                Position[row] = (row % 2 == 0 ? 1 : -1) * (1 + row * 7919 % 3000);
            }
        }
    }
}
