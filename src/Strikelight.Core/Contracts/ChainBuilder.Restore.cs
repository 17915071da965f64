using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Strikelight.Core.Contracts;

public sealed partial class ChainBuilder
{
    /// <summary>The door of a chain that was built before: puts its parts together if a builder could have.</summary>
    /// <param name="parts">Columns; copied.</param>
    /// <param name="header">Symbol, source, times and underlying.</param>
    /// <param name="series">Groups in column order, together covering every row.</param>
    /// <param name="counts">The account of the chain, which must agree with its columns.</param>
    /// <param name="chain">The chain, or null.</param>
    /// <returns>False where lengths, order, a value or the account is not one of a built chain; never throws.</returns>
    public static bool TryRestore(
        in ChainParts parts,
        ChainHeader header,
        ImmutableArray<OptionSeries> series,
        ChainCounts counts,
        [NotNullWhen(true)] out ChainSnapshot? chain
    )
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(counts);
        chain = null;
        bool sound =
            header.Symbol.Length > 0
            && header.Underlying.PriceUsd is > 0 and < double.PositiveInfinity
            && parts.HaveLength(parts.StrikeUsd.Length)
            && AreInOrder(series, parts.StrikeUsd.Length)
            && AreBelievable(parts, series);
        if (!sound)
        {
            return false;
        }
        ChainColumns columns = parts.Copy();
        for (int i = 0; i < series.Length; i++)
        {
            columns.Series.AsSpan(series[i].Start, series[i].Count).Fill((ushort)i);
        }
        int expiredCount = MarkExpired(columns, series, header.MarketTime);
        chain = Agrees(counts, columns, expiredCount) ? new(header, columns, series, counts) : null;
        return chain is not null;
    }

    private static bool AreInOrder(ImmutableArray<OptionSeries> series, int rowCount)
    {
        int next = 0;
        for (int i = 0; i < series.Length; i++)
        {
            OptionSeries group = series[i];
            bool sound =
                group.Start == next
                && group.End > next
                && group.Expiry >= ExpiryFirst
                && group.Expiry <= ExpiryLast
                && (i == 0 || IsBefore(series[i - 1], group));
            if (!sound)
            {
                return false;
            }
            next = group.End;
        }
        return next == rowCount && series.Length <= ushort.MaxValue + 1;
    }

    /// <summary>By expiry, then settled at the open before at the close, then by root.</summary>
    private static bool IsBefore(OptionSeries first, OptionSeries second)
    {
        int byExpiry = first.Expiry.CompareTo(second.Expiry);
        int bySettlement = second.Root.Settlement.CompareTo(first.Root.Settlement); // the later number is the open
        int byRoot = string.CompareOrdinal(first.Root.Root, second.Root.Root);
        return byExpiry < 0 || (byExpiry == 0 && (bySettlement < 0 || (bySettlement == 0 && byRoot < 0)));
    }

    private static bool AreBelievable(in ChainParts parts, ImmutableArray<OptionSeries> series)
    {
        foreach (OptionSeries group in series)
        {
            for (int i = group.Start; i < group.End; i++)
            {
                bool ascends =
                    i == group.Start
                    || parts.StrikeUsd[i] > parts.StrikeUsd[i - 1]
                    || (parts.StrikeUsd[i] == parts.StrikeUsd[i - 1] && parts.Side[i] > parts.Side[i - 1]);
                if (!ascends || !IsContract(parts, i) || !IsQuote(parts, i) || !AreVendorValues(parts, i))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool IsContract(in ChainParts parts, int row) =>
        parts.StrikeUsd[row] is > 0 and <= StrikeMostUsd
        && parts.Side[row] <= OptionSide.Put
        && IsStored(parts.Volume[row])
        && IsStored(parts.OpenInterest[row])
        && IsStored(parts.BidSize[row])
        && IsStored(parts.AskSize[row])
        && (
            parts.OpenInterestChange[row] == ChainSnapshot.MissingCount
            || IsCount(Math.Abs((double)parts.OpenInterestChange[row]))
        );

    private static bool IsStored(int count) => count is ChainSnapshot.MissingCount or (>= 0 and <= (int)CountMost);

    private static bool IsQuote(in ChainParts parts, int row)
    {
        double bid = parts.BidUsd[row];
        double ask = parts.AskUsd[row];
        return parts.Quote[row] switch
        {
            QuoteStatus.TwoSided => bid > 0 && bid <= ask && ask <= PriceMostUsd,
            QuoteStatus.NoBid => double.IsNaN(bid) && ask is > 0 and <= PriceMostUsd,
            QuoteStatus.NoQuote or QuoteStatus.Crossed or QuoteStatus.Absurd => double.IsNaN(bid) && double.IsNaN(ask),
            _ => false,
        };
    }

    private static bool AreVendorValues(in ChainParts parts, int row) =>
        (parts.LastUsd[row] is > 0 and <= (float)PriceMostUsd or float.NaN)
        && (parts.VendorVolatility[row] is > 0 and <= (float)VolatilityMost or float.NaN)
        && (parts.VendorDelta[row] is >= -1 and <= 1 or float.NaN)
        && (parts.VendorGamma[row] is >= 0 and <= (float)PriceMostUsd or float.NaN);

    private static bool Agrees(ChainCounts counts, ChainColumns columns, int expiredCount)
    {
        ImmutableSortedDictionary<QuoteStatus, int> quotes = QuotesOf(columns);
        int used = columns.Length - expiredCount;
        long refused = counts.Refused.Values.Sum(count => (long)count);
        return counts.Used == used
            && counts.InFeed == used + refused
            && counts.Refused.GetValueOrDefault(RefusalReason.Expired) >= expiredCount
            && counts.Refused.All(pair => pair.Value > 0 && Enum.IsDefined(pair.Key))
            && counts.Quotes.SequenceEqual(quotes)
            && counts.RefusedRoots.Count <= ChainCounts.RefusedRootsMost
            && counts.RefusedRoots.Values.All(count => count > 0);
    }
}
