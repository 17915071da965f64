using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Second stage of Greeks where s is small: both Mills' ratios from one, and their difference.</summary>
/// <remarks>
/// A power series in u = s/2 about h. M″ = M + z·M′ gives its derivatives; the difference of two ratios that are nearly
/// equal would lose the digits that the series keeps. Error of the cut below 1e-15.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct GreeksNarrow(LaneScratch scratch) : ILaneKernel
{
    /// <summary>s/2 where the series ends; from there on the difference costs a dozen roundings at most.</summary>
    public const double Below = 0.025;

    private readonly LaneScratch _scratch = scratch;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        T u = T.All(0.5) * at.Load<T>(GreeksColumn.Deviation);
        if (!T.AnySet(T.Less(u, T.All(Below))))
        {
            return;
        }
        T h = T.Abs(at.Load<T>(GreeksColumn.Slope));
        T even0 = LaneNormal.MillsRatioOnce(h);
        T odd0 = T.Fma(h, even0, T.All(-1)); // the first derivative, and so on
        T even1 = T.Fma(h, odd0, even0);
        T odd1 = T.Fma(h, even1, T.All(2) * odd0);
        T even2 = T.Fma(h, odd1, T.All(3) * even1);
        T odd2 = T.Fma(h, even2, T.All(4) * odd1);
        T even3 = T.Fma(h, odd2, T.All(5) * even2);
        T odd3 = T.Fma(h, even3, T.All(6) * odd2);
        T square = u * u;
        T odd = T.Fma(T.All(1.0 / 5040) * odd3, square, T.All(1.0 / 120) * odd2);
        T even = T.Fma(T.All(1.0 / 720) * even3, square, T.All(1.0 / 24) * even2);
        odd = T.Fma(T.Fma(odd, square, T.All(1.0 / 6) * odd1), square, odd0) * u;
        even = T.Fma(T.Fma(even, square, T.All(0.5) * even1), square, even0);
        at.Store(even - odd, GreeksColumn.Near);
        at.Store(even + odd, GreeksColumn.Far);
        at.Store(T.All(-2) * odd, GreeksColumn.Units);
    }
}
