using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Exponential and normal tails to 2e-11 instead of to the last place: enough under an integral.</summary>
internal static class LaneQuick
{
    private const double Log2OfE = 1.4426950408889634074;
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>eˣ within 1e-13 for x up to 700, e⁻⁷⁰⁰ below −700; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T bounded = T.Select(T.Less(x, T.All(-700)), T.All(-700), x);
        T shifted = T.Fma(bounded, T.All(Log2OfE), T.All(DoubleBits.Shifter));
        T r = T.Fma(shifted - T.All(DoubleBits.Shifter), T.All(-Ln2), bounded);
        T square = r * r;
        // (e^r − 1 − r)/r² for |r| ≤ ½·ln 2, Chebyshev interpolation, error 6e-14.
        T a = T.Fma(T.All(0.16666666666662583), r, T.All(0.4999999999995507));
        T b = T.Fma(T.All(0.008333333344209506), r, T.All(0.041666666786337556));
        T c = T.Fma(T.All(0.00019841224581544105), r, T.All(0.001388883909064138));
        T d = T.Fma(T.All(2.761757684835413e-06), r, T.All(2.4867883453521802e-05));
        T tail = T.Fma(T.Fma(T.Fma(d, square, c), square, b), square, a);
        return T.ScaleByPowerOfTwo(T.Fma(tail, square, T.All(1) + r), shifted);
    }

    /// <summary>exp(a)·Φ(−z) from e = exp(a − z²/2), so that nothing cancels on the thin side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T a, T z, T e)
        where T : struct, ILanes<T>
    {
        T thin = e * ScaledMills(T.Abs(z));
        T isThick = T.Less(z, T.All(0));
        return T.AnySet(isThick) ? T.Select(isThick, Exp(a) - thin, thin) : thin;
    }

    /// <summary>Φ(−z) from e = exp(−z²/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tail<T>(T z, T e)
        where T : struct, ILanes<T>
    {
        T thin = e * ScaledMills(T.Abs(z));
        return T.Select(T.Less(z, T.All(0)), T.All(1) - thin, thin);
    }

    /// <summary>Φ(−z)·exp(z²/2) for z ≥ 0.</summary>
    /// <remarks>(z + 5)·M(z) in (z − 5)/(z + 5), Chebyshev interpolation, error 1.7e-11; one division for both.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ScaledMills<T>(T z)
        where T : struct, ILanes<T>
    {
        T inverse = T.All(1) / (z + T.All(5));
        T t = T.Fma(inverse, T.All(-10), T.All(1));
        T square = t * t;
        T fourth = square * square;
        T a = T.Fma(T.All(9.591843468643687e-06), fourth, T.All(0.0013657210309740604));
        T b = T.Fma(T.All(3.73703015969252e-05), fourth, T.All(-0.002001564675911148));
        T c = T.Fma(T.All(-5.68076165559326e-07), fourth, T.All(-0.00012443085127270524));
        T d = T.Fma(T.All(-3.847307161901525e-06), fourth, T.All(-0.00014529452197190187));
        b = T.Fma(b, fourth, T.All(0.41364466638738245));
        a = T.Fma(a, fourth, T.All(-0.17325473834462377));
        d = T.Fma(d, fourth, T.All(0.052125902045256425));
        c = T.Fma(c, fourth, T.All(-0.007503248356951515));
        b = T.Fma(b, fourth, T.All(1.9280810471349379));
        a = T.Fma(a, fourth, T.All(-1.6678665951905325));
        d = T.Fma(d, fourth, T.All(1.241547063908883));
        c = T.Fma(c, fourth, T.All(-0.7859110753450275));
        T low = T.Fma(a, t, b);
        T high = T.Fma(c, t, d);
        return T.Fma(high, square, low) * (inverse * T.All(NormalDistribution.InverseRootTwoPi));
    }
}
