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
            T e1 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z1, z1, paid));
            T e2 = LaneQuick.Exp(T.Fma(T.All(-0.5) * z2, z2, decayed));
            T tail1 = LaneQuick.Tail(paid, z1, e1);
            T tail2 = LaneQuick.Tail(decayed, z2, e2);
            T earned = put.Growth * T.All(at.Weight * at.Cosine);
            T given = put.Payout * T.All(at.Weight * at.Cosine);
            T sine = T.All(at.Sine);
            T density1 = given * e1 * scale;
            T density2 = earned * e2 * scale * overSpot;
            value = T.Fma(sine, earned * tail2 - given * tail1 * put.Moneyness, value);
            slope += density1 - density2 - sine * given * tail1;
            bend += overSpot * (T.Fma(density2, T.All(1) + z2 * inverse, density1 * (T.All(1) - z1 * inverse)));
        }
        return new(value, slope, bend);
    }
}
