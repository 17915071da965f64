using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Σ shares·Φ(d1) of all rows at one spot and time, the same bits at every width.</summary>
/// <param name="rows">The rows.</param>
/// <param name="move">What ln(F/K) of every row has gained.</param>
/// <param name="rootShare">√ of the share of time that is left.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct DeltaSum(DeltaRows rows, double move, double rootShare) : ILaneProgram
{
    /// <summary>The sum.</summary>
    public double Total { get; private set; }

    public void Run<T>()
        where T : struct, ILanes<T>
    {
        Span<double> totals = stackalloc double[LaneLoop.Stride];
        for (int lane = 0; lane < LaneLoop.Stride; lane += T.Count)
        {
            Stride<T>(lane, totals);
        }
        Total = LaneLoop.Pairwise(totals);
    }

    private readonly void Stride<T>(int lane, Span<double> totals)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> distances = rows.Distance;
        ReadOnlySpan<double> deviations = rows.Deviation;
        ReadOnlySpan<double> shares = rows.Shares;
        T zero = T.All(0);
        T one = T.All(1);
        T half = T.All(0.5);
        T total = zero;
        for (int i = lane; i < distances.Length; i += LaneLoop.Stride)
        {
            T distance = T.Load(in distances[i]) + T.All(move);
            T inside = T.Less(zero, distance);
            T probability;
            if (rootShare > 0)
            {
                T deviation = T.Load(in deviations[i]) * T.All(rootShare);
                T d1 = T.Fma(half, deviation, distance / deviation);
                T tail = LaneNormal.Density(d1) * LaneNormal.MillsRatio(T.Abs(d1));
                probability = T.Select(T.Less(zero, d1), one - tail, tail);
            }
            else
            {
                probability = T.Select(inside, one, T.Select(T.Less(distance, zero), zero, half));
            }
            total = T.Fma(T.Load(in shares[i]), probability, total);
        }
        T.Store(total, ref totals[lane]);
    }
}
