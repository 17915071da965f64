using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary><see cref="BlackFunction.TimeValue"/> at the present s, a register at a time.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityUnits(in VolatilityBlock block) : ILaneKernel
{
    private const double SeriesBelow = 0.21; // of s/2, where the power series ends

    private readonly VolatilityBlock _block = block;

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T s = T.Load(in _block.Deviation[row]);
        T u = T.All(0.5) * s;
        T h = T.Load(in _block.Moneyness[row]) / s;
        T small = T.Less(u, T.All(SeriesBelow));
        T large = T.LessOrEqual(T.All(SeriesBelow), u);
        if (T.AnySet(small))
        {
            T.Store(Series(h, u), ref _block.Units[row]);
        }
        if (T.AnySet(large))
        {
            Wide(row, large);
        }
    }

    /// <summary>The difference of two ratios, where it loses no digits that matter.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wide<T>(int row, T large)
        where T : struct, ILanes<T>
    {
        T s = T.Load(in _block.Deviation[row]);
        T u = T.All(0.5) * s;
        T h = T.Load(in _block.Moneyness[row]) / s;
        T units = LaneNormal.MillsRatioFromLeft(h - u) - LaneNormal.MillsRatio(h + u);
        T.Store(T.Select(large, units, T.Load(in _block.Units[row])), ref _block.Units[row]);
    }

    /// <summary>The power series of <see cref="BlackFunction"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T h, T u)
        where T : struct, ILanes<T>
    {
        T odd = LaneNormal.MillsDecline(h);
        T even = odd - T.All(1);
        T square = h * h;
        T uu = u * u;
        T sum = odd;
        T power = uu * T.All(1.0 / 6);
        even = T.Fma(square, odd, even);
        odd = T.Fma(T.All(2), odd, even);
        sum = T.Fma(power, odd, sum);
        power *= uu * T.All(1.0 / 20);
        even = T.Fma(square, odd, T.All(3) * even);
        odd = T.Fma(T.All(4), odd, even);
        sum = T.Fma(power, odd, sum);
        power *= uu * T.All(1.0 / 42);
        even = T.Fma(square, odd, T.All(5) * even);
        odd = T.Fma(T.All(6), odd, even);
        sum = T.Fma(power, odd, sum);
        power *= uu * T.All(1.0 / 72);
        even = T.Fma(square, odd, T.All(7) * even);
        odd = T.Fma(T.All(8), odd, even);
        sum = T.Fma(power, odd, sum);
        power *= uu * T.All(1.0 / 110);
        even = T.Fma(square, odd, T.All(9) * even);
        odd = T.Fma(T.All(10), odd, even);
        sum = T.Fma(power, odd, sum);
        power *= uu * T.All(1.0 / 156);
        even = T.Fma(square, odd, T.All(11) * even);
        odd = T.Fma(T.All(12), odd, even);
        return T.All(2) * u * T.Fma(power, odd, sum);
    }
}
