using System.Runtime.CompilerServices;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Lanes;

/// <summary>The standard normal distribution, the same bits at every width.</summary>
/// <remarks>The fits are those of <see cref="NormalDistribution"/>, whose remarks say why Mills' ratio.</remarks>
internal static class LaneNormal
{
    private const double RootTwoPi = 2.5066282746310005024;

    /// <summary>φ(x) = exp(−x²/2)/√(2π), with the rounding error of the square taken back out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Density<T>(T x)
        where T : struct, ILanes<T>
    {
        T square = x * x;
        T lost = T.Fma(x, x, -square); // NaN for NaN, which the exponential need not know
        T power = LaneMath.ExpOfNegative(T.All(-0.5) * square) * T.All(NormalDistribution.InverseRootTwoPi);
        return T.Fma(power, T.All(-0.5) * lost, power);
    }

    /// <summary>exp(±x²/2) with the rounding error of the square taken back out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpHalfSquare<T>(T x, double signedHalf)
        where T : struct, ILanes<T>
    {
        T square = x * x;
        T lost = T.Fma(x, x, -square);
        T power = LaneMath.Exp(T.All(signedHalf) * square);
        return T.Fma(power, T.All(signedHalf) * lost, power);
    }

    /// <summary>Mills' ratio Φ(−z)/φ(z) for z from −0.75 to 1e100; smaller z gives no number to rely on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsRatio<T>(T z)
        where T : struct, ILanes<T>
    {
        T next = z + T.All(1.5);
        T sum = z + T.All(5.5);
        T both = T.All(1) / (next * sum);
        T t = (z - T.All(4)) * (next * both);
        return Evaluate(NormalDistribution.MillsFit, t) * (sum * both);
    }

    /// <summary>Mills' ratios of two arguments from −0.75 to 1e70, by one division.</summary>
    /// <remarks>Two roundings more than <see cref="MillsRatio"/>, so not its bits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsRatios<T>(T a, T b, out T ofB)
        where T : struct, ILanes<T>
    {
        T aWide = a + T.All(5.5);
        T bWide = b + T.All(5.5);
        T aNear = a + T.All(1.5);
        T bNear = b + T.All(1.5);
        T aBelow = aWide * aNear;
        T bBelow = bWide * bNear;
        T inverse = T.All(1) / (aBelow * bBelow);
        T aInverse = inverse * bBelow;
        T bInverse = inverse * aBelow;
        T fit = MillsFit((a - T.All(4)) * aNear * aInverse, (b - T.All(4)) * bNear * bInverse, out T fitB);
        ofB = fitB * (bWide * bInverse);
        return fit * (aWide * aInverse);
    }

    /// <summary>Mills' ratio for z from −0.75 to 1e140, by one division; the bits of no other form here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsRatioOnce<T>(T z)
        where T : struct, ILanes<T>
    {
        T wide = z + T.All(5.5);
        T near = z + T.All(1.5);
        T inverse = T.All(1) / (wide * near);
        return Evaluate(NormalDistribution.MillsFit, (z - T.All(4)) * near * inverse) * (wide * inverse);
    }

    /// <summary>Mills' ratio for z ≥ −38: left of the fit by reflection, an exponential more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsRatioFromLeft<T>(T z)
        where T : struct, ILanes<T>
    {
        T reflected = T.Less(z, T.All(NormalDistribution.MillsFitLeast));
        if (!T.AnySet(reflected))
        {
            return MillsRatio(z);
        }
        T right = MillsRatio(T.Select(reflected, -z, z));
        T whole = T.All(RootTwoPi) * ExpHalfSquare(z, 0.5);
        return T.Select(reflected, whole - right, right);
    }

    /// <summary>1 − z·M(z) for z from 0 to 1e100, without cancellation.</summary>
    /// <remarks>One division for the two quotients 1/(1 + z) and (z − 5)/(z + 5).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsDecline<T>(T z)
        where T : struct, ILanes<T>
    {
        T next = T.All(1) + z;
        T sum = T.All(5) + z;
        T both = T.All(1) / (next * sum);
        T scale = sum * both;
        T t = (z - T.All(5)) * (next * both);
        return Evaluate(NormalDistribution.MillsDeclineFit, t) * (scale * scale);
    }

    /// <summary>The fit of Mills' ratio at two points, each coefficient read once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T MillsFit<T>(T s, T t, out T atT)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> c = NormalDistribution.MillsFit;
        ref readonly double first = ref c[27]; // one bound for all
        first = ref c[0];
        T ss = s * s;
        T tt = t * t;
        T s4 = ss * ss;
        T t4 = tt * tt;
        T even = Chain(in first, 0, s4, t4, out T evenT);
        T next = Chain(in first, 2, s4, t4, out T nextT);
        even = T.Fma(next, ss, even);
        evenT = T.Fma(nextT, tt, evenT);
        T odd = Chain(in first, 1, s4, t4, out T oddT);
        next = Chain(in first, 3, s4, t4, out nextT);
        odd = T.Fma(next, ss, odd);
        oddT = T.Fma(nextT, tt, oddT);
        atT = T.Fma(oddT, t, evenT);
        return T.Fma(odd, s, even);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Chain<T>(ref readonly double first, int offset, T s4, T t4, out T sumT)
        where T : struct, ILanes<T>
    {
        T c = At<T>(in first, 20 + offset);
        T sum = c;
        sumT = c;
        if (offset == 0) // the degree is 24
        {
            T most = At<T>(in first, 24);
            sum = T.Fma(most, s4, c);
            sumT = T.Fma(most, t4, c);
        }
        c = At<T>(in first, 16 + offset);
        sum = T.Fma(sum, s4, c);
        sumT = T.Fma(sumT, t4, c);
        c = At<T>(in first, 12 + offset);
        sum = T.Fma(sum, s4, c);
        sumT = T.Fma(sumT, t4, c);
        c = At<T>(in first, 8 + offset);
        sum = T.Fma(sum, s4, c);
        sumT = T.Fma(sumT, t4, c);
        c = At<T>(in first, 4 + offset);
        sum = T.Fma(sum, s4, c);
        sumT = T.Fma(sumT, t4, c);
        c = At<T>(in first, offset);
        sumT = T.Fma(sumT, t4, c);
        return T.Fma(sum, s4, c);
    }

    /// <summary>A polynomial of 28 coefficients as four interleaved Horner chains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Evaluate<T>(ReadOnlySpan<double> c, T t)
        where T : struct, ILanes<T>
    {
        ref readonly double first = ref c[27]; // one bound for all
        first = ref c[0];
        T square = t * t;
        T fourth = square * square;
        T even = Chain(in first, 0, fourth);
        T odd = Chain(in first, 1, fourth);
        T evenNext = Chain(in first, 2, fourth);
        T oddNext = Chain(in first, 3, fourth);
        T low = T.Fma(odd, t, even);
        T high = T.Fma(oddNext, t, evenNext);
        return T.Fma(high, square, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Chain<T>(ref readonly double first, int offset, T fourth)
        where T : struct, ILanes<T>
    {
        T sum = At<T>(in first, 24 + offset);
        sum = T.Fma(sum, fourth, At<T>(in first, 20 + offset));
        sum = T.Fma(sum, fourth, At<T>(in first, 16 + offset));
        sum = T.Fma(sum, fourth, At<T>(in first, 12 + offset));
        sum = T.Fma(sum, fourth, At<T>(in first, 8 + offset));
        sum = T.Fma(sum, fourth, At<T>(in first, 4 + offset));
        return T.Fma(sum, fourth, At<T>(in first, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T At<T>(ref readonly double first, int index)
        where T : struct, ILanes<T> => T.All(Unsafe.Add(ref Unsafe.AsRef(in first), index));
}
