using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>European puts in lanes: what is left of an American put without its right.</summary>
internal static class EuropeanPut
{
    /// <summary>Value, slope and bend in units of strike; any growth and payout.</summary>
    /// <remarks>Intrinsic value of the forward and the value out of the money apart, so that nothing cancels.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LaneValue<T> Value<T>(in LanePut<T> put)
        where T : struct, ILanes<T>
    {
        T d1 = T.Fma(put.LogMoneyness + put.Carry, put.InverseDeviation, T.All(0.5) * put.Deviation);
        T d2 = d1 - put.Deviation;
        T discount = LaneMath.Exp(-put.Growth);
        T yieldDiscount = LaneMath.Exp(-put.Payout);
        T forward = put.Moneyness * yieldDiscount;
        T isIn = T.Less(forward, discount);
        T density1 = LaneNormal.Density(d1);
        T leg1 = OtherTail(d1, density1, isIn);
        T leg2 = OtherTail(d2, LaneNormal.Density(d2), isIn);
        T distance = discount * leg2 - forward * leg1;
        T timeValue = T.Max(T.Select(isIn, -distance, distance), T.All(0));
        T value = timeValue + T.Max(discount - forward, T.All(0));
        T slope = -yieldDiscount * T.Select(isIn, T.All(1) - leg1, leg1);
        T bend = yieldDiscount * density1 * put.InverseDeviation / put.Moneyness;
        return new(value, slope, bend);
    }

    /// <summary>Φ(−z), or Φ(z) of a put in the money: the probability that is mostly small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OtherTail<T>(T z, T density, T isIn)
        where T : struct, ILanes<T>
    {
        T toward = T.Select(isIn, -z, z);
        T thin = density * LaneNormal.MillsRatio(T.Abs(toward));
        return T.Select(T.Less(toward, T.All(0)), T.All(1) - thin, thin);
    }
}
