using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>A normal tail under a factor that grows or decays with time.</summary>
internal static class LaneTail
{
    /// <summary>exp(a)·Φ(−z) from e = exp(a − z²/2), so that nothing cancels on the thin side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Discounted<T>(T a, T z, T e)
        where T : struct, ILanes<T>
    {
        T thin = e * T.All(NormalDistribution.InverseRootTwoPi) * LaneNormal.MillsRatio(T.Abs(z));
        T isThick = T.Less(z, T.All(0));
        return T.AnySet(isThick) ? T.Select(isThick, LaneMath.Exp(a) - thin, thin) : thin;
    }
}
