using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Gamma, delta, vanna and charm exposure of many contracts in one pass over columns.</summary>
/// <remarks>
/// Formulas, units and error bounds: docs/math/gamma-exposure.md. A row's bits depend on its own inputs, a run's sums
/// on its rows and their order, and on nothing else. No allocation; safe for several threads.
/// </remarks>
public static class ExposurePass
{
    /// <summary>Computes exposures and their sums.</summary>
    /// <param name="runs">Rows that share an expiry, sorted and apart; rows in none receive NaN and are in no sum.
    /// </param>
    /// <param name="input">Strike, volatility, side and position of each row.</param>
    /// <param name="output">Receives exposures of each contract.</param>
    /// <param name="sums">Receives one sum a run, or empty.</param>
    /// <exception cref="ArgumentException">Lengths differ; runs overlap, leave the columns, lack terms.</exception>
    public static void Run(
        ReadOnlySpan<ExposureRun> runs,
        in ExposureInput input,
        in ExposureOutput output,
        Span<ExposureSum> sums
    ) => Run(runs, input, output, sums, LaneLoop.Widest);

    /// <summary>The same with registers of at most the given width.</summary>
    internal static void Run(
        ReadOnlySpan<ExposureRun> runs,
        in ExposureInput input,
        in ExposureOutput output,
        Span<ExposureSum> sums,
        LaneWidth widest
    )
    {
        input.Check();
        int rowCount = input.Contracts.StrikeUsd.Length;
        output.Check(rowCount);
        RunPieces<ExposureRun>.Check(runs, rowCount);
        LaneScratch scratch = new(stackalloc double[LaneScratch.Length(ExposureColumn.Count)], ExposureColumn.Count);
        ExposureTotaller totaller = new(scratch, runs, sums);
        ExposureTerms terms = new(scratch, input.Contracts.LogStrike.IsEmpty ? 0 : input.Contracts.ReferenceUsd);
        Stages stages = new(scratch, input, output, widest);
        RunPieces<ExposureRun> pieces = new(runs);
        int start = 0;
        int count = 0;
        while (pieces.MoveNext())
        {
            if (pieces.Start != start + count || count + pieces.Count > LaneScratch.Rows)
            {
                stages.Run(start, count);
                totaller.Add(count, widest);
                output.Clear(start + count, pieces.Start);
                start = pieces.Start;
                count = 0;
            }
            terms.Write(runs[pieces.Run], pieces.Run, count, pieces.Count);
            count += pieces.Count;
        }
        stages.Run(start, count);
        totaller.Add(count, widest);
        output.Clear(start + count, rowCount);
    }

    /// <summary>The stages in their order; each leaves columns for the next.</summary>
    [StructLayout(LayoutKind.Auto)]
    private ref struct Stages(LaneScratch scratch, in ExposureInput input, in ExposureOutput output, LaneWidth widest)
    {
        private GreeksMoneyness _moneyness = new(scratch, input.Contracts);
        private ExposureKernel _kernel = new(scratch, input, output);
        private ExposureSingles _singles = new(scratch, output);

        public void Run(int start, int count)
        {
            if (count == 0)
            {
                return;
            }
            _moneyness.Offset = start;
            _kernel.Offset = start;
            LaneLoop.Run(ref _moneyness, count, widest);
            LaneLoop.Run(ref _kernel, count, widest);
            if (_singles.IsWanted)
            {
                _singles.Offset = start;
                LaneLoop.Run(ref _singles, count, widest);
            }
        }
    }
}
