using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Max pain: the listed strike at which all open contracts of a series together would pay least.</summary>
/// <remarks>
/// Exact: strikes in thousandths of a dollar times contracts, in 128-bit integers; of equals the lowest strike. Linear
/// in the number of contracts. A statistic of one settlement, not a target. Definition: docs/math/max-pain.md.
/// </remarks>
public static class MaxPain
{
    private const double MillsPerUsd = 1000;

    /// <summary>Max pain of a series of the chain.</summary>
    public static MaxPainResult Find(ChainSnapshot chain, OptionSeries series)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(series);
        int unknown = chain.OpenInterest[series.Start..series.End].Count(ChainSnapshot.MissingCount);
        if (!AnyOpen(chain, series))
        {
            string text = unknown == series.Count ? "The source gives no open interest." : "No contract is open.";
            return new(series, LevelResult.None(NoLevelReason.NoOpenInterest, text), null, unknown);
        }
        (double strike, Int128 payoutMills) = Least(chain, series);
        decimal payout = (decimal)(payoutMills * series.Root.Multiplier) / 1000m;
        return new(series, LevelResult.At(strike), payout, unknown);
    }

    private static bool AnyOpen(ChainSnapshot chain, OptionSeries series) =>
        chain.OpenInterest[series.Start..series.End].IndexOfAnyInRange(1, int.MaxValue) >= 0;

    /// <summary>Going up one strike, calls below it pay more by the distance and puts above it pay less.</summary>
    private static (double StrikeUsd, Int128 PayoutMills) Least(ChainSnapshot chain, OptionSeries series)
    {
        long first = Mills(chain.StrikeUsd[series.Start]);
        Int128 payout = 0;
        long putsAbove = 0;
        for (int i = series.Start; i < series.End; i++)
        {
            long puts = chain.Side[i] == OptionSide.Put ? Open(chain, i) : 0;
            payout += (Int128)(Mills(chain.StrikeUsd[i]) - first) * puts;
            putsAbove += puts;
        }
        long callsBelow = 0;
        long at = first;
        Int128 least = payout;
        double leastStrike = chain.StrikeUsd[series.Start];
        for (int i = series.Start; i < series.End; i++)
        {
            long strike = Mills(chain.StrikeUsd[i]);
            payout += (Int128)(strike - at) * (callsBelow - putsAbove);
            at = strike;
            if (payout < least)
            {
                least = payout;
                leastStrike = chain.StrikeUsd[i];
            }
            callsBelow += chain.Side[i] == OptionSide.Call ? Open(chain, i) : 0;
            putsAbove -= chain.Side[i] == OptionSide.Put ? Open(chain, i) : 0;
        }
        return (leastStrike, least);
    }

    private static long Mills(double strikeUsd) => (long)Math.Round(strikeUsd * MillsPerUsd);

    private static int Open(ChainSnapshot chain, int contract) => Math.Max(chain.OpenInterest[contract], 0);
}
