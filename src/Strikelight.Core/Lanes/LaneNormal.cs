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
        where T : struct, ILanes<T> => T.All(NormalDistribution.InverseRootTwoPi) * ExpHalfSquare(x, -0.5);

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

    /// <summary>Mills' ratio Φ(−z)/φ(z) for z ≥ −0.75; smaller z gives no number to rely on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsRatio<T>(T z)
        where T : struct, ILanes<T>
    {
        T t = (z - T.All(4)) / (z + T.All(5.5));
        return Evaluate(NormalDistribution.MillsFit, t) / (z + T.All(1.5));
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

    /// <summary>1 − z·M(z) for z ≥ 0, without cancellation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MillsDecline<T>(T z)
        where T : struct, ILanes<T>
    {
        T scale = T.All(1) / (T.All(1) + z);
        T t = (z - T.All(5)) / (z + T.All(5));
        return Evaluate(NormalDistribution.MillsDeclineFit, t) * scale * scale;
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
