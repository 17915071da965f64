using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Sweep;

/// <summary>Implied volatility and exposures of whole markets on several threads.</summary>
/// <remarks>
/// The work is cut by runs, not by threads, so results are the same bits for any number of them. No allocation by a
/// sweep. One sweep at a time. Method: docs/math/sweep.md.
/// </remarks>
public sealed class MarketSweep
{
    private const int RunsPerBlock = 64;

    private readonly SweepWorkers _workers;
    private readonly Work _work;
    private readonly Lock _turn = new();

    /// <summary>A sweep on threads that the caller owns.</summary>
    public MarketSweep(SweepWorkers workers)
        : this(workers, LaneLoop.Widest) { }

    /// <summary>The same with registers of at most the given width.</summary>
    internal MarketSweep(SweepWorkers workers, LaneWidth width)
    {
        ArgumentNullException.ThrowIfNull(workers);
        _workers = workers;
        _work = new(workers.ThreadCount, width);
    }

    /// <summary>Solves each contract's volatility from its price and sums exposures by run.</summary>
    /// <param name="contracts">Strike, price, side and position of each row.</param>
    /// <param name="runs">Rows that share an expiry and contract size, sorted and apart; rows in none are left out.
    /// </param>
    /// <param name="sums">Receives one sum a run: contracts without a volatility are counted there as missing.</param>
    /// <param name="volatility">Receives volatilities, NaN where there is none; or empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, or runs overlap, leave the columns or lack terms.</exception>
    public void Run(
        MarketContracts contracts,
        ReadOnlyMemory<ExposureRun> runs,
        Memory<ExposureSum> sums,
        Memory<double> volatility
    )
    {
        ArgumentNullException.ThrowIfNull(contracts);
        int rowCount = contracts.StrikeUsd.Length;
        Guard.SameLength(rowCount, contracts.PriceUsd.Length);
        Guard.SameLength(rowCount, contracts.Side.Length);
        Guard.SameLength(rowCount, contracts.PositionContracts.Length);
        Guard.SameLength(runs.Length, sums.Length);
        if (!volatility.IsEmpty)
        {
            Guard.SameLength(rowCount, volatility.Length);
        }
        RunPieces<ExposureRun>.Check(runs.Span, rowCount);
        lock (_turn)
        {
            volatility.Span.Fill(double.NaN);
            _work.Contracts = contracts;
            _work.Runs = runs;
            _work.Sums = sums;
            _work.Volatility = volatility;
            _workers.Run(_work, (runs.Length + RunsPerBlock - 1) / RunsPerBlock);
        }
    }

    private sealed class Work : ISweepWork
    {
        private readonly double[][] _memory;
        private readonly LaneWidth _width;

        public Work(int workerCount, LaneWidth width)
        {
            _width = width;
            _memory = new double[workerCount][];
            for (int i = 0; i < workerCount; i++)
            {
                _memory[i] = GC.AllocateArray<double>(LaneScratch.Length(SweepColumn.Count), pinned: true);
            }
        }

        public MarketContracts? Contracts { get; set; }

        public ReadOnlyMemory<ExposureRun> Runs { get; set; }

        public Memory<ExposureSum> Sums { get; set; }

        public Memory<double> Volatility { get; set; }

        public void Run(int block, int worker)
        {
            int first = block * RunsPerBlock;
            int count = Math.Min(RunsPerBlock, Runs.Length - first);
            ReadOnlySpan<ExposureRun> runs = Runs.Span.Slice(first, count);
            LaneScratch scratch = new(_memory[worker], SweepColumn.Count);
            ExposureTotaller totaller = new(scratch, runs, Sums.Span.Slice(first, count));
            ExposureTerms terms = new(scratch, 0);
            SweepBlock rows = new(scratch, Contracts!, Volatility.Span, _width);
            RunPieces<ExposureRun> pieces = new(runs);
            int start = 0;
            int filled = 0;
            while (pieces.MoveNext())
            {
                if (pieces.Start != start + filled || filled + pieces.Count > LaneScratch.Rows)
                {
                    rows.Run(start, filled);
                    totaller.Add(filled, _width);
                    start = pieces.Start;
                    filled = 0;
                }
                ref readonly ExposureRun run = ref runs[pieces.Run];
                if (terms.Write(run, pieces.Run, filled, pieces.Count))
                {
                    scratch.Fill(SweepColumn.PerDiscount, filled, pieces.Count, 1 / run.Terms.DiscountFactor);
                }
                filled += pieces.Count;
            }
            rows.Run(start, filled);
            totaller.Add(filled, _width);
        }
    }
}
