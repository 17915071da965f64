using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>The sums of <see cref="ExposureStrides"/> where rows are missing, and a count of those.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ExposureGaps(LaneScratch scratch, Span<double> memory) : ILaneProgram
{
    /// <summary>Doubles the sums need: twice eight sums of eight strides, and totals of eight.</summary>
    public const int Length = 17 * LaneLoop.Stride;

    private const int Totals = 128;
    private const double PutWeight = 1 << 26; // a call weighs one: two counts, both exact, in one double
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
        _sums.Clear();
        for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
        {
            Exposures<T>(lane);
            Sizes<T>(lane);
        }
    }

    /// <summary>What the sums come to.</summary>
    public ExposureSum ToSum()
    {
        Span<double> totals = _sums[Totals..];
        LaneTranspose.Totals(_sums[64..], totals);
        (int missingCalls, int missingPuts) = Counts(totals[2]);
        (int calls, int puts) = Counts(totals[3]);
        double covered = totals[0];
        double uncovered = totals[1];
        int unknown = (int)totals[4];
        LaneTranspose.Totals(_sums, totals);
        return new()
        {
            CallGexUsd = totals[1],
            PutGexUsd = totals[0],
            GrossGexUsd = totals[2],
            DexUsd = totals[3],
            VannaUsdPerVolPoint = totals[4],
            CharmUsdPerCalendarDay = totals[5],
            CoveredContracts = covered,
            UncoveredContracts = uncovered,
            KnownCalls = calls - missingCalls,
            KnownPuts = puts - missingPuts,
            MissingCalls = missingCalls,
            MissingPuts = missingPuts,
            UnknownPositions = unknown,
        };
    }

    private static (int Calls, int Puts) Counts(double weights)
    {
        int puts = (int)(weights / PutWeight);
        return ((int)(weights - puts * PutWeight), puts);
    }

    private static T Inside<T>(int left)
        where T : struct, ILanes<T> =>
        T.Load(
            in Unsafe.As<long, double>(ref Unsafe.AsRef(in Masks[LaneLoop.Stride - Math.Min(left, LaneLoop.Stride)]))
        );

    private void Exposures<T>(int lane)
        where T : struct, ILanes<T>
    {
        T put = T.All(0);
        T call = put;
        T gross = put;
        T dex = put;
        T vanna = put;
        T charm = put;
        for (int row = Start + lane; row < End; row += LaneLoop.Stride)
        {
            LaneRow at = _scratch.At(row);
            T gex = at.Load<T>(ExposureColumn.Gex);
            T isKnown = T.LessOrEqual(gex, gex) & Inside<T>(End - row);
            gex &= isKnown;
            T ofCall = gex & T.Less(T.All(0), at.Load<T>(ExposureColumn.Sign));
            call += ofCall;
            put += gex - ofCall;
            gross += T.Abs(gex);
            dex += at.Load<T>(ExposureColumn.Dex) & isKnown;
            vanna += at.Load<T>(ExposureColumn.Vanna) & isKnown;
            charm += at.Load<T>(ExposureColumn.Charm) & isKnown;
        }
        T.Store(put, ref _sums[lane]);
        T.Store(call, ref _sums[8 + lane]);
        T.Store(gross, ref _sums[16 + lane]);
        T.Store(dex, ref _sums[24 + lane]);
        T.Store(vanna, ref _sums[32 + lane]);
        T.Store(charm, ref _sums[40 + lane]);
    }

    private void Sizes<T>(int lane)
        where T : struct, ILanes<T>
    {
        T one = T.All(1);
        T covered = T.All(0);
        T uncovered = covered;
        T missing = covered;
        T all = covered;
        T unknown = covered;
        for (int row = Start + lane; row < End; row += LaneLoop.Stride)
        {
            LaneRow at = _scratch.At(row);
            T inside = Inside<T>(End - row);
            T gex = at.Load<T>(ExposureColumn.Gex);
            T size = T.Abs(at.Load<T>(ExposureColumn.Position));
            T isCall = T.Less(T.All(0), at.Load<T>(ExposureColumn.Sign));
            T isKnown = T.LessOrEqual(gex, gex) & inside;
            T isSized = T.LessOrEqual(size, size) & inside;
            T known = size & isKnown;
            covered += known;
            uncovered += (size & isSized) - known;
            T weight = T.Select(isCall, one, T.All(PutWeight)) & inside;
            all += weight;
            missing += weight - (weight & isKnown);
            unknown += (one & inside) - (one & isSized);
        }
        T.Store(covered, ref _sums[64 + lane]);
        T.Store(uncovered, ref _sums[72 + lane]);
        T.Store(missing, ref _sums[80 + lane]);
        T.Store(all, ref _sums[88 + lane]);
        T.Store(unknown, ref _sums[96 + lane]);
    }
}
