using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Second stage of Greeks where s is not small: two Mills' ratios and their difference.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct GreeksWide(LaneScratch scratch) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        T u = T.All(0.5) * at.Load<T>(GreeksColumn.Deviation);
        T wide = T.LessOrEqual(T.All(GreeksNarrow.Below), u);
        if (!T.AnySet(wide))
        {
            return;
        }
        T h = T.Abs(at.Load<T>(GreeksColumn.Slope));
        T z = h - u;
        T near = LaneNormal.MillsRatios(T.Abs(z), h + u, out T far);
        near = T.Select(T.Less(z, T.All(0)), -near, near);
        // Rows of the other stage beside these keep what it computed.
        at.Store(T.Select(wide, near, at.Load<T>(GreeksColumn.Near)), GreeksColumn.Near);
        at.Store(T.Select(wide, far, at.Load<T>(GreeksColumn.Far)), GreeksColumn.Far);
        at.Store(T.Select(wide, near - far, at.Load<T>(GreeksColumn.Units)), GreeksColumn.Units);
    }
}
