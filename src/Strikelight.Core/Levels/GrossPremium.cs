using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>Gross premium traded: the session's volume at the present price, bought and sold alike.</summary>
/// <remarks>
/// It has no direction, and it values trades of the morning at the price of now. Definition:
/// docs/math/gross-premium.md.
/// </remarks>
public static class GrossPremium
{
    /// <summary>The premium of one contract of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="contract">Index of the contract.</param>
    /// <param name="multiplier">Shares a contract.</param>
    public static ContractPremium Of(ChainSnapshot chain, int contract, int multiplier)
    {
        ArgumentNullException.ThrowIfNull(chain);
        int volume = chain.Volume[contract];
        if (volume == ChainSnapshot.MissingCount)
        {
            return new(double.NaN, PremiumBasis.NoVolume);
        }
        if (volume == 0)
        {
            return new(0, PremiumBasis.NotTraded);
        }
        double mid = chain.MidUsd(contract);
        if (!double.IsNaN(mid))
        {
            return new((double)volume * mid * multiplier, PremiumBasis.Mid);
        }
        double last = chain.LastUsd[contract];
        return double.IsNaN(last)
            ? new(double.NaN, PremiumBasis.NoPrice)
            : new((double)volume * last * multiplier, PremiumBasis.Last);
    }

    /// <summary>The part of a contract's premium that so many of its traded contracts stand for.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="contract">Index of the contract; it has a volume.</param>
    /// <param name="multiplier">Shares a contract.</param>
    /// <param name="traded">How many of its volume.</param>
    public static double PartUsd(ChainSnapshot chain, int contract, int multiplier, long traded)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Of(chain, contract, multiplier).PremiumUsd * traded / chain.Volume[contract];
    }

    /// <summary>Totals of the slice, with the count of contracts behind each kind of price.</summary>
    public static PremiumTotals Totals(ChainSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        PartialSum calls = default;
        PartialSum puts = default;
        int[] basis = new int[Enum.GetValues<PremiumBasis>().Length];
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            OptionSeries series = slice.Chain.Series[index];
            for (int i = series.Start; i < series.End; i++)
            {
                ContractPremium premium = Of(slice.Chain, i, series.Root.Multiplier);
                basis[(int)premium.Basis]++;
                if (slice.Chain.Side[i] == OptionSide.Call)
                {
                    calls.Add(premium.PremiumUsd);
                }
                else
                {
                    puts.Add(premium.PremiumUsd);
                }
            }
        }
        return new(
            calls.Known == 0 ? double.NaN : calls.Value,
            puts.Known == 0 ? double.NaN : puts.Value,
            basis[(int)PremiumBasis.Mid],
            basis[(int)PremiumBasis.Last],
            basis[(int)PremiumBasis.NoPrice] + basis[(int)PremiumBasis.NoVolume]
        );
    }

    /// <summary>Premium by strike and expiry date for one side, nearest expiries first.</summary>
    /// <param name="slice">The contracts that count.</param>
    /// <param name="side">Calls or puts.</param>
    /// <param name="expiriesMost">Columns at most; a limit of what is shown, no sum depends on it.</param>
    public static StrikeExpiryGrid Grid(ChainSlice slice, OptionSide side, int expiriesMost)
    {
        ArgumentNullException.ThrowIfNull(slice);
        double[] premium = new double[slice.Chain.Count];
        ImmutableArray<OptionSeries> series = slice.Chain.Series;
        for (int i = 0; i < premium.Length; i++)
        {
            premium[i] =
                slice.Chain.Side[i] == side
                    ? Of(slice.Chain, i, series[slice.Chain.SeriesIndex[i]].Root.Multiplier).PremiumUsd
                    : 0;
        }
        return ExposureSums.Grid(slice, premium, expiriesMost);
    }
}
