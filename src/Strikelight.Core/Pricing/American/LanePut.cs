using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Puts in units of their strikes and of their own time: what all stages share.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LanePut<T>
    where T : struct, ILanes<T>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public LanePut(T spot, T strike, T growth, T payout, T deviation)
    {
        Strike = strike;
        Moneyness = spot / strike;
        Growth = growth;
        Payout = payout;
        Deviation = deviation;
        InverseDeviation = T.All(1) / deviation;
        T paysMore = T.Less(growth, payout);
        T ratio = T.Select(paysMore, growth / payout, T.All(1));
        LogLevel = T.Select(paysMore, LaneMath.Log(ratio), T.All(0));
        LogMoneyness = LaneMath.LogRatio(spot, strike);
        LogDistance = LogMoneyness - LogLevel;
    }

    public T Strike { get; }

    /// <summary>S/K.</summary>
    public T Moneyness { get; }

    /// <summary>rT; positive where there is a boundary.</summary>
    public T Growth { get; }

    /// <summary>qT.</summary>
    public T Payout { get; }

    /// <summary>σ√T.</summary>
    public T Deviation { get; }

    public T InverseDeviation { get; }

    /// <summary>ln of the boundary's level at expiry over K: 0, or ln(r/q) for q above r.</summary>
    public T LogLevel { get; }

    /// <summary>ln(S/K), also where there is no boundary.</summary>
    public T LogMoneyness { get; }

    /// <summary>ln of spot over the boundary's level at expiry.</summary>
    public T LogDistance { get; }

    /// <summary>(r − q)T.</summary>
    public T Carry => Growth - Payout;
}
