namespace Strikelight.Core.Pricing;

/// <summary>The standard normal distribution, accurate in relative terms far into both tails.</summary>
/// <remarks>
/// Everything rests on Mills' ratio M(z) = Φ(−z)/φ(z), fitted by one polynomial, so that a small probability is a
/// density times a number of order one and never a difference of nearly equal ones. Error: docs/math/greeks.md.
/// </remarks>
public static partial class NormalDistribution
{
    /// <summary>1/√(2π).</summary>
    internal const double InverseRootTwoPi = 0.39894228040143267794;

    /// <summary>1/(2π).</summary>
    internal const double InverseTwoPi = 0.15915494309189533577;

    /// <summary>Where the fit of Mills' ratio begins; further left the reflection takes over.</summary>
    internal const double MillsFitLeast = -0.75;

    private const double RootTwoPi = 2.5066282746310005024;
    private const double DensityZeroFrom = 39.0; // φ(39) is below half the smallest double

    /// <summary>Density φ(x); 0 beyond ±39, NaN for NaN.</summary>
    public static double Density(double x) =>
        Math.Abs(x) > DensityZeroFrom ? 0 : InverseRootTwoPi * HalfSquareExp(x, -0.5);

    /// <summary>Probability Φ(x) of a value at or below x; NaN for NaN.</summary>
    public static double Cumulative(double x)
    {
        if (Math.Abs(x) > DensityZeroFrom)
        {
            return x > 0 ? 1 : 0;
        }
        return x <= -MillsFitLeast ? Density(x) * MillsRatio(-x) : 1 - Density(x) * MillsRatio(x);
    }

    /// <summary>Mills' ratio Φ(−z)/φ(z): positive, falling, about 1/z for large z; +∞ below about −38.</summary>
    public static double MillsRatio(double z)
    {
        if (z < MillsFitLeast)
        {
            return z < -DensityZeroFrom ? double.PositiveInfinity : RootTwoPi * HalfSquareExp(z, 0.5) - MillsRatio(-z);
        }
        return double.IsPositiveInfinity(z) ? 0 : Evaluate(MillsFit, (z - 4) / (z + 5.5)) / (z + 1.5);
    }

    /// <summary>
    /// −M′(z) = 1 − z·M(z) for z ≥ 0: positive, falling, about 1/z² for large z, without cancellation.
    /// </summary>
    internal static double MillsDecline(double z)
    {
        double scale = 1 / (1 + z);
        return Evaluate(MillsDeclineFit, (z - 5) / (z + 5)) * scale * scale;
    }

    /// <summary>exp(±x²/2) with the rounding error of the square taken back out.</summary>
    private static double HalfSquareExp(double x, double signedHalf)
    {
        double square = x * x;
        double lost = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(signedHalf * square) * (1 + signedHalf * lost);
    }

    /// <summary>A polynomial of 28 coefficients as four interleaved Horner chains: short latency, same sum.</summary>
    private static double Evaluate(ReadOnlySpan<double> c, double t)
    {
        double square = t * t;
        double fourth = square * square;
        double even = c[24];
        double odd = c[25];
        double evenNext = c[26];
        double oddNext = c[27];
        for (int i = 20; i >= 0; i -= 4)
        {
            even = Math.FusedMultiplyAdd(even, fourth, c[i]);
            odd = Math.FusedMultiplyAdd(odd, fourth, c[i + 1]);
            evenNext = Math.FusedMultiplyAdd(evenNext, fourth, c[i + 2]);
            oddNext = Math.FusedMultiplyAdd(oddNext, fourth, c[i + 3]);
        }
        double low = Math.FusedMultiplyAdd(odd, t, even);
        double high = Math.FusedMultiplyAdd(oddNext, t, evenNext);
        return Math.FusedMultiplyAdd(high, square, low);
    }
}
