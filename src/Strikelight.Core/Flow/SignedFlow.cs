using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;

namespace Strikelight.Core.Flow;

/// <summary>What traded between two chains of a day, split by the quote rule, or over several such steps.</summary>
/// <param name="Calls">In calls.</param>
/// <param name="Puts">In puts.</param>
/// <remarks>
/// All that a contract traded in the step goes to the side of its last price against the quote of the earlier chain: an
/// estimate, whose unclassified share belongs beside it. Premium stands at the price of the later chain, as in
/// <see cref="PremiumTraded"/>, whose sums it splits. Definition, accuracy: docs/math/signed-flow.md.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SignedFlow(SideFlow Calls, SideFlow Puts)
{
    /// <summary>Both sides together.</summary>
    public SideFlow Both => Calls.Plus(Puts);

    /// <summary>Premium that bets on a rise: calls bought and puts sold, USD.</summary>
    public double BullishUsd => Calls.BoughtUsd + Puts.SoldUsd;

    /// <summary>Premium that bets on a fall: puts bought and calls sold, USD.</summary>
    public double BearishUsd => Puts.BoughtUsd + Calls.SoldUsd;

    /// <summary>What traded between two chains; null where the volume of a contract became less.</summary>
    /// <param name="before">The earlier chain of the same day.</param>
    /// <param name="chain">The later one.</param>
    /// <param name="seriesIndexes">The series of the later chain that count.</param>
    /// <remarks>A contract that was not listed before, or whose volume either does not say, is left out.</remarks>
    public static SignedFlow? Between(ChainSnapshot before, ChainSnapshot chain, ImmutableArray<int> seriesIndexes)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(chain);
        ContractCounts rows = RowsOf(before);
        SignedFlow sum = default;
        foreach (int index in seriesIndexes)
        {
            OptionSeries series = chain.Series[index];
            ContractCounts.Cursor earlier = rows.CursorOf(series);
            for (int i = series.Start; i < series.End; i++)
            {
                bool isKnown =
                    earlier.TryFind(ContractCounts.KeyOf(chain.StrikeUsd[i], chain.Side[i]), out int row)
                    && before.Volume[row] != ChainSnapshot.MissingCount
                    && chain.Volume[i] != ChainSnapshot.MissingCount;
                long traded = isKnown ? (long)chain.Volume[i] - before.Volume[row] : 0;
                if (traded < 0)
                {
                    return null;
                }
                if (traded > 0)
                {
                    double usd = GrossPremium.PartUsd(chain, i, series.Root.Multiplier, traded);
                    sum = sum.With(chain.Side[i], SideOf(before, row, chain, i), traded, usd);
                }
            }
        }
        return sum;
    }

    /// <summary>Both steps together.</summary>
    public SignedFlow Plus(SignedFlow other) => new(Calls.Plus(other.Calls), Puts.Plus(other.Puts));

    /// <summary>The side of a contract's last price against the quote of the earlier chain.</summary>
    /// <remarks>Prices compare as the single precision numbers that last prices are kept in.</remarks>
    internal static TradeSide SideOf(ChainSnapshot before, int row, ChainSnapshot chain, int contract)
    {
        uint tradedAt = chain.LastTradeUnixSeconds[contract];
        if (tradedAt != 0 && tradedAt < before.Header.MarketTime.ToUnixTimeSeconds())
        {
            return TradeSide.Unclassified; // the price is older than what traded in this step
        }
        float last = chain.LastUsd[contract];
        bool atAsk = last >= (float)before.AskUsd[row];
        bool atBid = last <= (float)before.BidUsd[row];
        return atAsk == atBid ? TradeSide.Unclassified
            : atAsk ? TradeSide.Bought
            : TradeSide.Sold;
    }

    private static ContractCounts RowsOf(ChainSnapshot chain)
    {
        int[] rows = new int[chain.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }
        return ContractCounts.Of(chain, rows);
    }

    private SignedFlow With(OptionSide side, TradeSide trade, long traded, double premiumUsd) =>
        side == OptionSide.Call
            ? this with
            {
                Calls = Calls.With(trade, traded, premiumUsd),
            }
            : this with
            {
                Puts = Puts.With(trade, traded, premiumUsd),
            };
}
