using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>First guesses of the deviation s = σ√T for out-of-the-money prices, a register at a time.</summary>
/// <remarks>
/// The normal (Bachelier) model's deviation in closed form, turned lognormal by a short polynomial. Within 2e-4 below
/// s = 0.4, 7e-3 below 2.7. NaN where the fit does not reach or the price is not between its bounds.
/// Divisions bound this kernel, so quotients that a rounding more does not harm share one reciprocal.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilitySeed(in VolatilityBlock block) : ILaneKernel
{
    private const double FitMost = 10.3; // fourteen standard deviations

    private readonly VolatilityBlock _block = block;

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T p = T.Load(in _block.Price[row]);
        T f = T.Load(in _block.Forward[row]);
        T k = T.Load(in _block.Strike[row]);
        T m = T.Abs(k - f);
        T x = VolatilityScale.Of(p, f, k, out T perPrice);
        T.Store(x, ref _block.Moneyness[row]);
        T.Store(VolatilityScale.Squared(f, k, perPrice), ref _block.SquaredScale[row]);

        T t = T.Sqrt(RoughLog(T.Fma(T.All(NormalDistribution.InverseRootTwoPi) * m, perPrice, T.All(1))));
        T square = t * t;
        T over = T.Fma(T.All(-8.560372164140295e-05), t, T.All(0.0885250043511896));
        T overLow = T.Fma(T.All(-0.8227143342296405), t, T.All(1.0001395989020279));
        T overHigh = T.Fma(T.All(-0.26401926879777665), t, T.All(0.5953432840565906));
        over = T.Fma(T.Fma(over, square, overHigh), square, overLow);
        T under = T.Fma(T.All(0.12278382240044328), t, T.All(-0.37251687399938327));
        T underLow = T.Fma(T.All(-0.8128322661373009), t, T.All(1));
        T underHigh = T.Fma(T.All(0.4600829049404679), t, T.All(0.22514682404331207));
        under = T.Fma(T.Fma(under, square, underHigh), square, underLow);
        // √(FK)·sinh(x/2)/(x/2) is m/x, and F at the money.
        T atMoney = T.LessOrEqual(m, T.All(0));
        over *= T.Select(atMoney, T.All(1), x);
        under *= T.Select(atMoney, f, m);
        T s = ToLognormal(over * T.Fma(T.All(2.50662827463), p, m) / under, x * x);
        T good = VolatilityScale.IsUsable(p, f, k) & T.LessOrEqual(t, T.All(FitMost));
        T.Store(T.Select(good, s, T.All(double.NaN)), ref _block.Deviation[row]);
    }

    /// <summary>ln(v) for v ≥ 1 within 4e-6, and within 1e-5 of itself near one; least squares at Chebyshev points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T RoughLog<T>(T v)
        where T : struct, ILanes<T>
    {
        T r = T.Split(v, out T exponent) - T.All(1);
        T square = r * r;
        T a = T.Fma(T.All(-0.499894802404), r, T.All(1.00000374239));
        T b = T.Fma(T.All(-0.254333563614), r, T.All(0.33265905813));
        T c = T.Fma(T.All(-0.140216232811), r, T.All(0.219657084952));
        T quotient = T.Fma(T.Fma(c, square, b), square, a);
        return T.Fma(quotient, r, exponent * T.All(0.6931471805599453));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToLognormal<T>(T normal, T b)
        where T : struct, ILanes<T>
    {
        T a = normal * normal;
        T first = T.Fma(T.Fma(T.All(7.94e-6), b, T.All(-2.6943e-4)), b, T.All(0.04177492));
        T second = T.Fma(T.All(-1.3495e-4), b, T.All(0.00282443));
        T fromA = T.Fma(T.Fma(T.All(0.00093003), a, second), a, first);
        T fromB = T.Fma(T.Fma(T.All(-6e-8), b, T.All(-8.3e-7)), b, T.All(-2.68e-6));
        return T.Fma(normal, T.Fma(fromA, a, fromB * b), normal);
    }
}
