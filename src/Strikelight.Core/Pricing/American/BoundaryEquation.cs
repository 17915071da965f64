using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Andersen, Lake and Offengenden's fixed point B = K·e^(−(r−q)τ)·N/D, their system A.</summary>
/// <remarks>
/// N and D are integrals over the boundary between expiry and τ; the equation says that the value's slope at the
/// boundary is continuous. Formulas: docs/math/american.md.
/// </remarks>
internal readonly ref struct BoundaryEquation<T>(in LanePut<T> put, ExerciseScheme scheme, ReadOnlySpan<T> squares)
    where T : struct, ILanes<T>
{
    private const double LogStepMost = 2.3;
    private const double SlopeLeast = 0.5; // a start far from the boundary must not be thrown further

    private readonly LanePut<T> _put = put;
    private readonly ReadOnlySpan<T> _squares = squares;
    private readonly ExerciseScheme _scheme = scheme;
    private readonly T _isPaying = T.Less(T.All(0), T.Abs(put.Payout));

    /// <summary>One round for one node; Newton takes the derivative of what is not under the integral along.</summary>
    public T Improve(int node, T log, bool isNewton)
    {
        double root = _scheme.Root(node);
        T deviation = _put.Deviation * T.All(root);
        T inverse = _put.InverseDeviation * T.All(1 / root);
        T carry = _put.Carry * T.All(root * root);
        T d2 = T.Fma(_put.LogLevel - log + carry, inverse, T.All(-0.5) * deviation);
        T d1 = d2 + deviation;
        T e1 = LaneQuick.Exp(T.All(-0.5) * d1 * d1);
        T density1 = e1 * T.All(NormalDistribution.InverseRootTwoPi) * inverse;
        T density2 = LaneQuick.Exp(T.All(-0.5) * d2 * d2) * T.All(NormalDistribution.InverseRootTwoPi) * inverse;
        Integrals sums = Integrate(node, log);
        T numerator = density2 + sums.OfRate;
        T denominator = density1 + LaneQuick.Tail(-d1, e1) + sums.OfYield;
        T change = _put.LogLevel - log + carry - LaneMath.LogRatio(numerator, denominator); // ln(B) − ln(f(B))
        if (isNewton)
        {
            T slope = density1 * (T.All(1) - d1 * inverse) / denominator + density2 * d2 * inverse / numerator;
            change /= T.Max(T.All(1) + slope, T.All(SlopeLeast));
        }
        change = T.Max(T.Min(change, T.All(LogStepMost)), T.All(-LogStepMost));
        return T.Max(log + change, T.All(0));
    }

    private Integrals Integrate(int node, T log)
    {
        double root = _scheme.Root(node);
        ReadOnlySpan<SchemePoint> points = _scheme.BoundaryPoints;
        T ofRate = T.All(0);
        T ofYield = T.All(0);
        T ofYieldDensity = T.All(0);
        bool isPaying = T.AnySet(_isPaying);
        for (int k = 0; k < points.Length; k++)
        {
            SchemePoint at = points[k];
            double past = root * at.Sine;
            double left = root * at.Cosine;
            T boundary = ExerciseBoundary.Interpolate(_scheme.Interpolation(node, k), _squares);
            T moved = T.Fma(_put.Carry, T.All(past * past), boundary - log);
            T half = T.All(0.5 * past) * _put.Deviation;
            T z = moved * (T.All(1 / past) * _put.InverseDeviation);
            T z2 = z - half;
            T grown = _put.Growth * T.All(left * left);
            T e2 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z2, z2, grown));
            ofRate = T.Fma(T.All(at.Weight * at.Cosine), e2, ofRate);
            if (isPaying)
            {
                T z1 = z + half;
                T paid = _put.Payout * T.All(left * left);
                T e1 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z1, z1, paid));
                T tail = LaneQuick.Tail(paid, -z1, e1);
                ofYieldDensity = T.Fma(T.All(at.Weight * at.Cosine), e1, ofYieldDensity);
                ofYield = T.Fma(T.All(at.Weight * at.Cosine * at.Sine), tail, ofYield);
            }
        }
        T scale = T.All(NormalDistribution.InverseRootTwoPi * root) * _put.InverseDeviation;
        return new(
            _put.Growth * scale * ofRate,
            _put.Payout * T.Fma(scale, ofYieldDensity, T.All(root * root) * ofYield)
        );
    }

    private readonly struct Integrals(T ofRate, T ofYield)
    {
        public T OfRate { get; } = ofRate;

        public T OfYield { get; } = ofYield;
    }
}
