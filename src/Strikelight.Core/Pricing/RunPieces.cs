using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Cuts runs into pieces of a block's rows at most, counted from each run's start.</summary>
/// <remarks>Where a run is cut depends on nothing but its own length, so a sum by pieces has one result.</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct RunPieces<TRun>(ReadOnlySpan<TRun> runs)
    where TRun : struct, IContractRun
{
    // A forward, a strike and their ratios and products stay normal numbers in this range.
    private const double LeastUsd = 1e-140;
    private const double MostUsd = 1e140;

    private readonly ReadOnlySpan<TRun> _runs = runs;
    private int _next;

    /// <summary>Index of the run.</summary>
    public int Run { get; private set; } = -1;

    /// <summary>First row.</summary>
    public int Start { get; private set; }

    /// <summary>Rows; at least one.</summary>
    public int Count { get; private set; }

    /// <summary>Throws unless runs are sorted, apart, inside the columns and have terms.</summary>
    /// <exception cref="ArgumentException">A run is not so.</exception>
    public static void Check(ReadOnlySpan<TRun> runs, int rowCount)
    {
        int free = 0;
        foreach (ref readonly TRun run in runs)
        {
            if (run.Start < free || run.End < run.Start || run.End > rowCount)
            {
                throw new ArgumentException("Runs overlap, are not sorted or leave the columns.", nameof(runs));
            }
            double forward = run.Terms.ForwardUsd;
            if (!(forward >= LeastUsd && forward <= MostUsd))
            {
                throw new ArgumentException("A run has no terms, or a forward out of range.", nameof(runs));
            }
            free = run.End;
        }
    }

    /// <summary>Goes to the next piece; false behind the last.</summary>
    public bool MoveNext()
    {
        while (Run < 0 || _next >= _runs[Run].End)
        {
            if (Run + 1 >= _runs.Length)
            {
                return false;
            }
            Run++;
            _next = _runs[Run].Start;
        }
        Start = _next;
        Count = Math.Min(LaneScratch.Rows, _runs[Run].End - _next);
        _next += Count;
        return true;
    }
}
