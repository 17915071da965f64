using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Sweep;

/// <summary>Looks whether a row of a block needs a second step or the scalar solver.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SweepCheck(LaneScratch scratch) : ILaneKernel
{
    /// <summary>Step over deviation above which another follows: the error after it is the fourth power.</summary>
    public const double StepMost = 2.5e-4;

    private readonly LaneScratch _scratch = scratch;

    /// <summary>Whether a step was large.</summary>
    public bool HasLarge { get; set; }

    /// <summary>Whether a row has no volatility.</summary>
    public bool HasMissing { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        T step = at.Load<T>(SweepColumn.Units);
        T s = at.Load<T>(ExposureColumn.Deviation);
        T missing = T.Select(T.LessOrEqual(s, s), T.All(0), T.All(1));
        HasLarge |= T.AnySet(T.Less(T.All(StepMost), step));
        HasMissing |= T.AnySet(T.Less(T.All(0), missing));
        at.Store(s, SweepColumn.Before);
        at.Store(step, SweepColumn.Step);
    }
}
