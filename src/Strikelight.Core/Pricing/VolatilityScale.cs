using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Moneyness and scale of an out-of-the-money price, with one division for the two.</summary>
internal static class VolatilityScale
{
    private const double PartOfBoundMost = 0.85; // s = 2.88 at the money, more elsewhere
    private const double RootTwo = 1.4142135623730951;

    /// <summary>|ln(K/F)|, and 1/p.</summary>
    /// <remarks>
    /// ln(K/F) = 2·artanh((K − F)/(K + F)); where the two are far apart, the larger is first divided by the power of
    /// two that brings it near the smaller. That and the difference are exact, so nothing is lost in either case.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T p, T f, T k, out T perPrice)
        where T : struct, ILanes<T>
    {
        T difference = T.Abs(k - f);
        T sum = k + f;
        T powers = T.All(0);
        T far = T.Less(T.All(LaneMath.HalfAngleMost) * sum, difference);
        if (T.AnySet(far))
        {
            BringNear(f, k, far, ref difference, ref sum, ref powers);
        }
        T both = T.All(1) / (p * sum);
        perPrice = both * sum;
        return LaneMath.FromHalfAngle(difference * p * both, powers);
    }

    /// <summary>FK/(2πp²), where neither FK nor p² leaves the range of a double before their quotient does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Squared<T>(T f, T k, T perPrice)
        where T : struct, ILanes<T> => f * perPrice * T.All(NormalDistribution.InverseTwoPi) * (k * perPrice);

    /// <summary>Mask of prices above zero and not so near their bound that their logarithm says little.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IsUsable<T>(T p, T f, T k)
        where T : struct, ILanes<T> => T.Less(T.All(0), p) & T.Less(p, T.All(PartOfBoundMost) * T.Min(f, k));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BringNear<T>(T f, T k, T far, ref T difference, ref T sum, ref T powers)
        where T : struct, ILanes<T>
    {
        T low = T.Min(f, k);
        T high = T.Split(T.Select(T.Less(f, k), k, f), out T highPower);
        low = T.Split(low, out T lowPower);
        T power = highPower - lowPower;
        T above = T.Less(T.All(RootTwo) * low, high);
        T below = T.Less(T.All(RootTwo) * high, low);
        high = T.Select(above, T.All(0.5) * high, high);
        low = T.Select(below, T.All(0.5) * low, low);
        power += T.Select(above, T.All(1), T.Select(below, T.All(-1), T.All(0)));
        difference = T.Select(far, high - low, difference);
        sum = T.Select(far, high + low, sum);
        powers = T.Select(far, power, powers);
    }
}
