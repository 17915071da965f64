using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>What exercise earns on the paths below a boundary: Kim's integral, with two derivatives to spot.</summary>
internal static class PremiumIntegral
{
    /// <summary>American less European value in units of strike, for a spot above the boundary.</summary>
    /// <param name="put">The puts.</param>
    /// <param name="scheme">Where the integrand is taken.</param>
    /// <param name="squares">The boundary, as it is interpolated.</param>
    public static LaneValue<T> Of<T>(in LanePut<T> put, ExerciseScheme scheme, ReadOnlySpan<T> squares)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<SchemePoint> points = scheme.PricePoints;
        T scale = T.All(NormalDistribution.InverseRootTwoPi) * put.InverseDeviation;
        T overSpot = T.All(1) / put.Moneyness;
        bool isPaying = T.AnySet(T.Less(T.All(0), T.Abs(put.Payout)));
        T value = T.All(0);
        T slope = T.All(0);
        T bend = T.All(0);
        for (int k = 0; k < points.Length; k++)
        {
            SchemePoint at = points[k];
            T boundary = ExerciseBoundary.Interpolate(scheme.PriceInterpolation(k), squares);
            T time = T.All(at.Sine * at.Sine);
            T half = T.All(0.5 * at.Sine) * put.Deviation;
            T inverse = T.All(1 / at.Sine) * put.InverseDeviation;
            T z = T.Fma(put.Carry, time, put.LogDistance + boundary) * inverse;
            T z1 = z + half;
            T z2 = z - half;
            T decayed = -put.Growth * time;
            T paid = -put.Payout * time;
            T e2 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z2, z2, decayed));
            T tail2 = LaneQuick.Tail(decayed, z2, e2);
            T earned = put.Growth * T.All(at.Weight * at.Cosine);
            T sine = T.All(at.Sine);
            T density2 = earned * e2 * scale * overSpot;
            value = T.Fma(sine * earned, tail2, value);
            slope -= density2;
            T bent = density2 * T.Fma(z2, inverse, T.All(1));
            if (isPaying)
            {
                T e1 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z1, z1, paid));
                T given = put.Payout * T.All(at.Weight * at.Cosine);
                T lost = sine * given * LaneQuick.Tail(paid, z1, e1);
                T density1 = given * e1 * scale;
                value -= lost * put.Moneyness;
                slope += density1 - lost;
                bent += density1 * (T.All(1) - z1 * inverse);
            }
            bend = T.Fma(overSpot, bent, bend);
        }
        return new(value, slope, bend);
    }
}
