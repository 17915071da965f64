using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>Header and counts of a chain, unpacked at the start of its values.</summary>
internal static class HeaderSection
{
    private const int PresenceBits = 7;
    private const int EntriesMost = 64;

    public static void Write(ByteWriter to, ChainHeader header)
    {
        to.Text(header.Symbol);
        to.Text(header.Source);
        to.Instant(header.MarketTime);
        to.Instant(header.ReceivedAt);
        WriteUnderlying(to, header.Underlying);
    }

    public static ChainHeader Read(ref ByteReader from)
    {
        string symbol = from.Text();
        string source = from.Text();
        DateTimeOffset marketTime = from.Instant();
        DateTimeOffset receivedAt = from.Instant();
        return new(symbol, source, marketTime, receivedAt, ReadUnderlying(ref from));
    }

    public static void WriteCounts(ByteWriter to, ChainCounts counts)
    {
        to.Signed(counts.InFeed);
        to.Signed(counts.Used);
        to.Varint((ulong)counts.Refused.Count);
        foreach ((RefusalReason reason, int count) in counts.Refused)
        {
            to.Byte((byte)reason);
            to.Signed(count);
        }
        to.Varint((ulong)counts.Quotes.Count);
        foreach ((QuoteStatus quote, int count) in counts.Quotes)
        {
            to.Byte((byte)quote);
            to.Signed(count);
        }
        to.Varint((ulong)counts.RefusedRoots.Count);
        foreach ((string root, int count) in counts.RefusedRoots)
        {
            to.Text(root);
            to.Signed(count);
        }
    }

    public static ChainCounts ReadCounts(ref ByteReader from)
    {
        int inFeed = Int(ref from);
        int used = Int(ref from);
        var refused = ImmutableSortedDictionary.CreateBuilder<RefusalReason, int>();
        for (int left = from.Count(EntriesMost); left > 0 && from.IsSound; left--)
        {
            from.Expect(refused.TryAdd((RefusalReason)from.Byte(), Int(ref from)));
        }
        var quotes = ImmutableSortedDictionary.CreateBuilder<QuoteStatus, int>();
        for (int left = from.Count(EntriesMost); left > 0 && from.IsSound; left--)
        {
            from.Expect(quotes.TryAdd((QuoteStatus)from.Byte(), Int(ref from)));
        }
        var roots = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (int left = from.Count(EntriesMost); left > 0 && from.IsSound; left--)
        {
            from.Expect(roots.TryAdd(from.Text(), Int(ref from)));
        }
        return new(inFeed, used, refused.ToImmutable(), quotes.ToImmutable()) { RefusedRoots = roots.ToImmutable() };
    }

    private static int Int(ref ByteReader from)
    {
        long value = from.Signed();
        return from.Expect(value == (int)value) ? (int)value : 0;
    }

    private static void WriteUnderlying(ByteWriter to, UnderlyingQuote quote)
    {
        double?[] prices =
        [
            quote.PreviousCloseUsd,
            quote.OpenUsd,
            quote.HighUsd,
            quote.LowUsd,
            quote.BidUsd,
            quote.AskUsd,
        ];
        int present = quote.VolumeShares is null ? 0 : 1 << prices.Length;
        for (int i = 0; i < prices.Length; i++)
        {
            present |= prices[i] is null ? 0 : 1 << i;
        }
        to.Byte((byte)present);
        to.Double(quote.PriceUsd);
        to.Instant(quote.LastTradeAt);
        foreach (double? price in prices)
        {
            if (price is { } usd)
            {
                to.Double(usd);
            }
        }
        if (quote.VolumeShares is { } shares)
        {
            to.Signed(shares);
        }
    }

    private static UnderlyingQuote ReadUnderlying(ref ByteReader from)
    {
        int present = from.Byte();
        from.Expect(present >> PresenceBits == 0);
        double price = from.Double();
        DateTimeOffset lastTradeAt = from.Instant();
        return new(price, lastTradeAt)
        {
            PreviousCloseUsd = Price(ref from, present, 0),
            OpenUsd = Price(ref from, present, 1),
            HighUsd = Price(ref from, present, 2),
            LowUsd = Price(ref from, present, 3),
            BidUsd = Price(ref from, present, 4),
            AskUsd = Price(ref from, present, 5),
            VolumeShares = (present & (1 << (PresenceBits - 1))) == 0 ? null : from.Signed(),
        };
    }

    private static double? Price(ref ByteReader from, int present, int bit) =>
        (present & (1 << bit)) == 0 ? null : from.Double();
}
