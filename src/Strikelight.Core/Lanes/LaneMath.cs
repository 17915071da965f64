using System.Runtime.CompilerServices;

namespace Strikelight.Core.Lanes;

/// <summary>Exponential and logarithm, the same bits at every width.</summary>
/// <remarks>Within one unit in the last place of the exact value; measured in LaneMathTests.</remarks>
internal static class LaneMath
{
    /// <summary>Largest argument of <see cref="Exp"/>; above, the result is the one here.</summary>
    public const double ExpMost = 709;

    /// <summary>Smallest argument of <see cref="Exp"/>; below, the result is zero.</summary>
    public const double ExpLeast = -708;

    private const double Log2OfE = 1.4426950408889634074;
    private const double Ln2High = 6.93147180369123816490e-01; // 32 bits: a whole exponent times it is exact
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>eˣ; zero below −708, e⁷⁰⁹ above 709, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T bounded = T.Min(T.Max(x, T.All(ExpLeast)), T.All(ExpMost));
        T shifted = T.Fma(bounded, T.All(Log2OfE), T.All(DoubleBits.Shifter));
        T n = shifted - T.All(DoubleBits.Shifter);
        T r = T.Fma(n, T.All(-Ln2Low), T.Fma(n, T.All(-Ln2High), bounded));
        T square = r * r;
        T fourth = square * square;
        // (e^r − 1 − r)/r² for |r| ≤ ½·ln 2, Chebyshev interpolation, error 2e-17.
        T a = T.Fma(T.All(0.16666666666666669), r, T.All(0.5000000000000001));
        T b = T.Fma(T.All(0.008333333333330062), r, T.All(0.04166666666662413));
        T c = T.Fma(T.All(0.00019841269863053618), r, T.All(0.0013888888917213717));
        T d = T.Fma(T.All(2.7557268459997064e-06), r, T.All(2.4801521295954376e-05));
        T e = T.Fma(T.All(2.510038549551032e-08), r, T.All(2.7620088445409746e-07));
        T low = T.Fma(b, square, a);
        T high = T.Fma(T.Fma(e, square, d), square, c);
        T tail = T.Fma(high, fourth, low);
        T result = T.ScaleByPowerOfTwo(T.All(1) + T.Fma(tail, square, r), shifted);
        result = T.Select(T.Less(x, T.All(ExpLeast)), T.All(0), result);
        return T.Select(T.LessOrEqual(x, x), result, x);
    }

    /// <summary>Natural logarithm of a positive normal number; anything else gives no number to rely on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        T mantissa = T.Split(x, out T exponent);
        T s = (mantissa - T.All(1)) / (mantissa + T.All(1));
        return FromHalfAngle(s, exponent);
    }

    /// <summary>
    /// ln(a/b) of positive normal numbers, accurate in relative terms also where the two are nearly equal.
    /// </summary>
    /// <remarks>Between √½ and √2 from the difference of the two, which is exact for neighbours.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogRatio<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        T ratio = a / b;
        T mantissa = T.Split(ratio, out T exponent);
        T same = T.LessOrEqual(T.Abs(exponent), T.All(0));
        T over = T.Select(same, a - b, mantissa - T.All(1));
        T under = T.Select(same, a + b, mantissa + T.All(1));
        return FromHalfAngle(over / under, exponent);
    }

    /// <summary>e·ln 2 + 2·artanh(s) for |s| below 0.1717.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FromHalfAngle<T>(T s, T exponent)
        where T : struct, ILanes<T>
    {
        T q = s * s;
        T fourth = q * q;
        // (2·artanh(s) − 2s)/s³ in powers of s², Chebyshev interpolation, error 5e-18.
        T a = T.Fma(T.All(0.39999999999898594), q, T.All(0.666666666666667));
        T b = T.Fma(T.All(0.22222211067419392), q, T.All(0.2857142862638853));
        T c = T.Fma(T.All(0.15331558670323325), q, T.All(0.18182894530543298));
        T tail = T.Fma(T.Fma(T.All(0.14618462083796982), fourth, c), fourth, b);
        tail = T.Fma(tail, fourth, a);
        T low = T.Fma(s * q, tail, exponent * T.All(Ln2Low));
        return T.Fma(exponent, T.All(Ln2High), T.Fma(s, T.All(2), low));
    }
}
