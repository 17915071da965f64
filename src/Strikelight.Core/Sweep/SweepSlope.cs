using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Sweep;

/// <summary>From a solved deviation to what the exposures start from: no logarithm is taken twice.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SweepSlope(LaneScratch scratch, Span<double> volatility) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly Span<double> _volatility = volatility;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T s = at.Load<T>(ExposureColumn.Deviation);
        T x = at.Load<T>(SweepColumn.Moneyness);
        T isBelow = T.Less(at.Load<T>(SweepColumn.Strike), at.Load<T>(ExposureColumn.Forward));
        T perS = T.All(1) / s;
        at.Store(perS, ExposureColumn.PerDeviation);
        at.Store(T.Select(isBelow, x, -x) * perS, ExposureColumn.Slope);
        if ((uint)i < (uint)_volatility.Length)
        {
            T.Store(s / at.Load<T>(ExposureColumn.RootYears), ref _volatility[i]);
        }
    }
}
