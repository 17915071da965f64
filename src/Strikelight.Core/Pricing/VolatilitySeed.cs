using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>First guesses of the deviation s = σ√T for out-of-the-money prices, a register at a time.</summary>
/// <remarks>
/// The normal (Bachelier) model's deviation in closed form, turned lognormal by a short polynomial. Within 2e-4 below
/// s = 0.4, 7e-3 below 2.7. NaN where the fit does not reach or an input is not a usable number.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilitySeed(in VolatilityBlock block) : ILaneKernel
{
    private const double FitMost = 10.3; // fourteen standard deviations
    private const double Smallest = 1e-140; // products and quotients of two inputs stay normal numbers
    private const double Largest = 1e140;

    private readonly VolatilityBlock _block = block;

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T p = T.Load(in _block.Price[row]);
        T f = T.Load(in _block.Forward[row]);
        T k = T.Load(in _block.Strike[row]);
        T m = T.Abs(k - f);
        T root = T.Sqrt(f * k);
        T perPrice = T.All(1) / p;
        T x = T.Abs(LaneMath.LogRatio(k, f));
        T t = T.Sqrt(LaneMath.Log(T.Fma(T.All(0.3989422804) * m, perPrice, T.All(1))));
        T over = T.Fma(T.All(-8.560372164140295e-05), t, T.All(0.0885250043511896));
        over = T.Fma(over, t, T.All(-0.26401926879777665));
        over = T.Fma(over, t, T.All(0.5953432840565906));
        over = T.Fma(over, t, T.All(-0.8227143342296405));
        over = T.Fma(over, t, T.All(1.0001395989020279));
        T under = T.Fma(T.All(0.12278382240044328), t, T.All(-0.37251687399938327));
        under = T.Fma(under, t, T.All(0.4600829049404679));
        under = T.Fma(under, t, T.All(0.22514682404331207));
        under = T.Fma(under, t, T.All(-0.8128322661373009));
        under = T.Fma(under, t, T.All(1));
        // √(FK)·sinh(x/2)/(x/2) is m/x, and √(FK) at the money.
        T atMoney = T.LessOrEqual(m, T.All(0));
        over *= T.Select(atMoney, T.All(1), x);
        under *= T.Select(atMoney, root, m);
        T normal = over * T.Fma(T.All(2.50662827463), p, m) / under;
        T s = ToLognormal(normal, x * x);
        T good = T.LessOrEqual(T.All(Smallest), p) & T.Less(p, T.Min(f, k));
        good &= T.LessOrEqual(T.All(Smallest), T.Min(f, k)) & T.LessOrEqual(T.Max(f, k), T.All(Largest));
        good &= T.LessOrEqual(t, T.All(FitMost));
        T.Store(T.Select(good, s, T.All(double.NaN)), ref _block.Deviation[row]);
        T.Store(x, ref _block.Moneyness[row]);
        T.Store(T.All(NormalDistribution.InverseRootTwoPi) * root * perPrice, ref _block.VegaOverPrice[row]);
    }

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
