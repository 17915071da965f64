using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Sweep;

/// <summary>After a second step: rows that did not need it keep what they had, whoever their neighbours are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct SweepKeep(LaneScratch scratch) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        T large = T.Less(T.All(SweepCheck.StepMost), at.Load<T>(SweepColumn.Step));
        T s = T.Select(large, at.Load<T>(ExposureColumn.Deviation), at.Load<T>(SweepColumn.Before));
        at.Store(s, ExposureColumn.Deviation);
    }
}
