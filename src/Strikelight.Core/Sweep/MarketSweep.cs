using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Sweep;

/// <summary>Implied volatility and exposures of whole markets on several threads.</summary>
/// <remarks>
/// The work is cut by runs, not by threads, so results are the same bits for any number of them. No allocation by a
/// sweep; one sweep at a time. Method: docs/math/sweep.md.
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
    /// <param name="runs">Rows that share an expiry and contract size, sorted and apart.</param>
    /// <param name="results">Receives volatility and status of each row, and one sum a run.</param>
    /// <exception cref="ArgumentException">Lengths differ; runs overlap, leave the columns, lack terms.</exception>
    public void Run(MarketContracts contracts, ReadOnlyMemory<ExposureRun> runs, MarketResults results)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        ArgumentNullException.ThrowIfNull(results);
        int rowCount = contracts.StrikeUsd.Length;
        Guard.SameLength(rowCount, contracts.PriceUsd.Length);
        Guard.SameLength(rowCount, contracts.Side.Length);
        Guard.SameLength(rowCount, contracts.PositionContracts.Length);
        Guard.SameLength(rowCount, results.Volatility.Length);
        Guard.SameLength(rowCount, results.Status.Length);
        Guard.SameLength(runs.Length, results.Sums.Length);
        RunPieces<ExposureRun>.Check(runs.Span, rowCount);
        lock (_turn)
        {
            ClearGaps(runs.Span, results);
            _work.Contracts = contracts;
            _work.Runs = runs;
            _work.Results = results;
            _workers.Run(_work, (runs.Length + RunsPerBlock - 1) / RunsPerBlock);
        }
    }

    /// <summary>Rows in no run have no volatility, whatever the memory held.</summary>
    private static void ClearGaps(ReadOnlySpan<ExposureRun> runs, MarketResults results)
    {
        int done = 0;
        foreach (ref readonly ExposureRun run in runs)
        {
            Clear(done, run.Start);
            done = run.End;
        }
        Clear(done, results.Volatility.Length);

        void Clear(int start, int end)
        {
            if (start < end)
            {
                results.Volatility.Span[start..end].Fill(double.NaN);
                results.Status.Span[start..end].Clear(); // not tried
            }
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
                _memory[i] = GC.AllocateArray<double>(SweepBlock.Length, pinned: true);
            }
        }

        public MarketContracts? Contracts { get; set; }

        public ReadOnlyMemory<ExposureRun> Runs { get; set; }

        public MarketResults? Results { get; set; }

        public void Run(int block, int worker)
        {
            int first = block * RunsPerBlock;
            int count = Math.Min(RunsPerBlock, Runs.Length - first);
            ReadOnlySpan<ExposureRun> runs = Runs.Span.Slice(first, count);
            SweepBlock rows = new(_memory[worker], Contracts!, Results!, _width);
            LaneScratch scratch = rows.Scratch;
            ExposureTotaller totaller = new(scratch, runs, Results!.Sums.Span.Slice(first, count));
            ExposureTerms terms = new(scratch, 0);
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
                    scratch.Fill(SweepColumn.Years, filled, pieces.Count, run.Terms.Years);
                }
                filled += pieces.Count;
            }
            rows.Run(start, filled);
            totaller.Add(filled, _width);
        }
    }
}
