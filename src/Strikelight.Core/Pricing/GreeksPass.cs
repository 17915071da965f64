using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Greeks of many contracts in one pass over columns, a register of contracts at a time.</summary>
/// <remarks>
/// Formulas, error bounds and the tests that hold them: docs/math/greeks.md. A row's bits depend on its own inputs
/// only: not on its neighbours, the width of the machine's registers or how rows are cut into calls. Small expiries
/// share registers. No allocation; safe for several threads.
/// </remarks>
public static class GreeksPass
{
    /// <summary>Computes the columns that are asked for.</summary>
    /// <param name="runs">Rows that share an expiry, sorted and apart; rows in none receive NaN.</param>
    /// <param name="input">Strike, volatility and side of each row.</param>
    /// <param name="output">Receives Greeks; NaN where a row's inputs give none, never an exception for a row.</param>
    /// <exception cref="ArgumentException">Lengths differ; runs overlap, leave the columns, lack terms.</exception>
    public static void Run(ReadOnlySpan<GreeksRun> runs, in GreeksInput input, in GreeksOutput output) =>
        Run(runs, input, output, LaneLoop.Widest);

    /// <summary>The same with registers of at most the given width.</summary>
    internal static void Run(
        ReadOnlySpan<GreeksRun> runs,
        in GreeksInput input,
        in GreeksOutput output,
        LaneWidth widest
    )
    {
        input.Check();
        output.Check(input.StrikeUsd.Length);
        RunPieces<GreeksRun>.Check(runs, input.StrikeUsd.Length);
        LaneScratch scratch = new(stackalloc double[LaneScratch.Length(GreeksColumn.Count)], GreeksColumn.Count);
        GreeksTerms terms = new(scratch, input.LogStrike.IsEmpty ? 0 : input.ReferenceUsd);
        Stages stages = new(scratch, input, output, widest);
        RunPieces<GreeksRun> pieces = new(runs);
        int start = 0;
        int count = 0;
        while (pieces.MoveNext())
        {
            if (pieces.Start != start + count || count + pieces.Count > LaneScratch.Rows)
            {
                stages.Run(start, count);
                output.Clear(start + count, pieces.Start);
                start = pieces.Start;
                count = 0;
            }
            terms.Write(runs[pieces.Run], pieces.Run, count, pieces.Count);
            count += pieces.Count;
        }
        stages.Run(start, count);
        output.Clear(start + count, input.StrikeUsd.Length);
    }

    /// <summary>Stores unless the column is left out; a column is empty or has every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put<T>(T value, Span<double> column, int row)
        where T : struct, ILanes<T>
    {
        if ((uint)row < (uint)column.Length)
        {
            T.Store(value, ref column[row]);
        }
    }

    /// <summary>The stages in their order; each leaves columns for the next.</summary>
    [StructLayout(LayoutKind.Auto)]
    private ref struct Stages(LaneScratch scratch, in GreeksInput input, in GreeksOutput output, LaneWidth widest)
    {
        private GreeksMoneyness _moneyness = new(scratch, input);
        private GreeksNarrow _narrow = new(scratch);
        private GreeksWide _wide = new(scratch);
        private GreeksValue _value = new(scratch, input, output);
        private GreeksCurvature _curvature = new(scratch, output);

        public void Run(int start, int count)
        {
            if (count == 0)
            {
                return;
            }
            _moneyness.Offset = start;
            _value.Offset = start;
            _curvature.Offset = start;
            LaneLoop.Run(ref _moneyness, count, widest);
            LaneLoop.Run(ref _narrow, count, widest);
            LaneLoop.Run(ref _wide, count, widest);
            LaneLoop.Run(ref _value, count, widest);
            LaneLoop.Run(ref _curvature, count, widest);
        }
    }
}
