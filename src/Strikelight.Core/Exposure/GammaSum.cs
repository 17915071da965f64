using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Sum of all rows at one spot, and the part of its slope that the bells give.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct GammaSum(GammaRows rows, double move) : ILaneProgram
{
    /// <summary>Σ c·exp(−½ d1²).</summary>
    public double Total { get; private set; }

    /// <summary>Σ c·exp(−½ d1²)·d1·b.</summary>
    public double Bend { get; private set; }

    public void Run<T>()
        where T : struct, ILanes<T>
    {
        Span<double> totals = stackalloc double[LaneLoop.Stride];
        Span<double> bends = stackalloc double[LaneLoop.Stride];
        for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
        {
            Strides<T>(lane, totals, bends);
        }
        Total = LaneLoop.Pairwise(totals);
        Bend = LaneLoop.Pairwise(bends);
    }

    private readonly void Strides<T>(int lane, Span<double> totals, Span<double> bends)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> a = rows.A;
        ReadOnlySpan<double> b = rows.B;
        ReadOnlySpan<double> c = rows.C;
        T total = T.All(0);
        T bend = T.All(0);
        T far = T.All(move);
        for (int i = lane; i < a.Length; i += LaneLoop.Stride)
        {
            T slope = T.Load(in b[i]);
            T d1 = T.Fma(slope, far, T.Load(in a[i]));
            T term = T.Load(in c[i]) * LaneMath.Exp(T.All(-0.5) * d1 * d1);
            total += term;
            bend = T.Fma(term * d1, slope, bend);
        }
        T.Store(total, ref totals[lane]);
        T.Store(bend, ref bends[lane]);
    }
}
