using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Householder's step of fourth order on the logarithm of the price, a register at a time.</summary>
/// <remarks>The equation is <see cref="BlackFunction.TimeValue"/>'s: price in units of vega, its vega, its scale.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityStep(in VolatilityBlock block) : ILaneKernel
{
    private const double SeriesBelow = 0.42; // of s, where the power series ends

    private readonly VolatilityBlock _block = block;

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T s = T.Load(in _block.Deviation[row]);
        if (T.AnySet(T.LessOrEqual(T.All(SeriesBelow), s)))
        {
            RunMixed<T>(row);
            return;
        }
        T perS = T.All(1) / s;
        T h = T.Load(in _block.Moneyness[row]) * perS;
        Step(row, s, perS, h, Series(h, T.All(0.5) * s));
    }

    /// <summary>Apart, so that no register has to survive a call in the usual case.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunMixed<T>(int row)
        where T : struct, ILanes<T>
    {
        T s = T.Load(in _block.Deviation[row]);
        T perS = T.All(1) / s;
        T h = T.Load(in _block.Moneyness[row]) * perS;
        Step(row, s, perS, h, Mixed(T.LessOrEqual(T.All(SeriesBelow), s), h, T.All(0.5) * s));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step<T>(int row, T s, T perS, T h, T units)
        where T : struct, ILanes<T>
    {
        T u = T.All(0.5) * s;
        T square = units * units * T.Load(in _block.SquaredScale[row]);
        T mantissa = T.Split(square, out T exponent);
        T next = mantissa + T.All(1);
        T both = T.All(1) / (units * next);
        T slope = next * both;
        T log = LaneMath.FromHalfAngle((mantissa - T.All(1)) * (units * both), exponent);
        T newton = units * T.Fma(T.All(0.5), T.Fma(h, h, u * u), T.All(-0.5) * log);
        T perStep = h * perS;
        T bend = T.Fma(perStep, h, T.All(-0.5) * u);
        T second = bend - slope;
        T decline = T.Fma(T.All(3) * perStep, perStep, T.All(0.25));
        T third = T.Fma(bend, bend, -decline) + slope * T.Fma(T.All(2), slope, T.All(-3) * bend);
        T above = T.Fma(T.All(0.5) * newton, second, T.All(1));
        T below = T.Fma(newton, T.Fma(newton * T.All(1.0 / 6), third, second), T.All(1));
        T.Store(s + newton * above / below, ref _block.Stepped[row]);
        T.Store(T.Abs(newton) * perS, ref _block.StepSize[row]);
    }

    /// <summary>The difference of two ratios, where it loses no digits that matter.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Mixed<T>(T wide, T h, T u)
        where T : struct, ILanes<T>
    {
        T units = LaneNormal.MillsRatioFromLeft(h - u) - LaneNormal.MillsRatio(h + u);
        return T.AllSet(wide) ? units : T.Select(wide, units, SeriesApart(h, u));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T SeriesApart<T>(T h, T u)
        where T : struct, ILanes<T> => Series(h, u);

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
