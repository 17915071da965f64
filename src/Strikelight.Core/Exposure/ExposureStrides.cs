using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Sums over the rows of one piece of a run, the same bits at every width.</summary>
/// <remarks>
/// Eight strides whatever the register holds: stride j takes rows j, j + 8, j + 16 and so on, and the eight are added
/// in one fixed order. At most sixteen additions and three more, so twenty roundings of the sum of absolute values.
/// A row that is missing makes the sums NaN: then <see cref="ExposureGaps"/> sums the others.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ExposureStrides(LaneScratch scratch, Span<double> memory) : ILaneProgram
{
    /// <summary>Doubles the sums need: eight of each and their totals.</summary>
    public const int Length = 9 * LaneLoop.Stride;

    private readonly LaneScratch _scratch = scratch;
    private readonly Span<double> _sums = memory[..Length];

    /// <summary>First row of the piece in the block.</summary>
    public int Start { get; init; }

    /// <summary>The row behind its last.</summary>
    public int End { get; init; }

    /// <summary>All bits set in the first eight, none in the others.</summary>
    private static ReadOnlySpan<long> Masks => [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Run<T>()
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
        {
            Stride<T>(lane);
        }
    }

    /// <summary>What the sums come to; false where a row is missing.</summary>
    public bool TryWrite(ref ExposureSum sum)
    {
        Span<double> totals = _sums[^LaneLoop.Stride..];
        LaneTranspose.Totals(_sums, totals);
        int calls = (End - Start + (int)totals[7]) / 2;
        sum.CallGexUsd = totals[1];
        sum.PutGexUsd = totals[0];
        sum.GrossGexUsd = totals[2];
        sum.DexUsd = totals[3];
        sum.VannaUsdPerVolPoint = totals[4];
        sum.CharmUsdPerCalendarDay = totals[5];
        sum.CoveredContracts = totals[6];
        sum.UncoveredContracts = 0;
        sum.KnownCalls = calls;
        sum.KnownPuts = End - Start - calls;
        sum.MissingCalls = 0;
        sum.MissingPuts = 0;
        sum.UnknownPositions = 0;
        return !double.IsNaN(totals[2]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Stride<T>(int lane)
        where T : struct, ILanes<T>
    {
        T put = T.All(0);
        T call = put;
        T gross = put;
        T dexSum = put;
        T vannaSum = put;
        T charmSum = put;
        T covered = put;
        T signs = put;
        for (int row = Start + lane; row < End; row += LaneLoop.Stride)
        {
            LaneRow at = _scratch.At(row);
            T gex = at.Load<T>(ExposureColumn.Gex);
            T dex = at.Load<T>(ExposureColumn.Dex);
            T vanna = at.Load<T>(ExposureColumn.Vanna);
            T charm = at.Load<T>(ExposureColumn.Charm);
            T position = at.Load<T>(ExposureColumn.Position);
            T sign = at.Load<T>(ExposureColumn.Sign);
            if (End - row < LaneLoop.Stride)
            {
                T inside = T.Load(in Unsafe.As<long, double>(ref Unsafe.AsRef(in Masks[8 - (End - row)])));
                gex &= inside;
                dex &= inside;
                vanna &= inside;
                charm &= inside;
                position &= inside;
                sign &= inside;
            }
            T ofCall = gex & T.Less(T.All(0), sign);
            call += ofCall;
            put += gex - ofCall;
            gross += T.Abs(gex);
            dexSum += dex;
            vannaSum += vanna;
            charmSum += charm;
            covered += T.Abs(position);
            signs += sign;
        }
        ref double sums = ref _sums[56 + lane]; // one bound for all
        sums = ref _sums[lane];
        T.Store(put, ref sums);
        T.Store(call, ref Unsafe.Add(ref sums, 8));
        T.Store(gross, ref Unsafe.Add(ref sums, 16));
        T.Store(dexSum, ref Unsafe.Add(ref sums, 24));
        T.Store(vannaSum, ref Unsafe.Add(ref sums, 32));
        T.Store(charmSum, ref Unsafe.Add(ref sums, 40));
        T.Store(covered, ref Unsafe.Add(ref sums, 48));
        T.Store(signs, ref Unsafe.Add(ref sums, 56));
    }
}
