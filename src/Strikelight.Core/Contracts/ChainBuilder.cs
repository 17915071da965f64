using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Contracts;

/// <summary>The door of the chain: takes a feed's rows in any order, checks each and builds the snapshot.</summary>
/// <remarks>
/// Every row ends in exactly one place: used, or refused with one reason. Of rows with the same root, expiry, strike
/// and side the first one counts and the others are refused as duplicates, whatever they hold. The roots that belong
/// to the underlying are those of <see cref="OptionRoot.StandardRootsOf"/>; others are refused by name, since their
/// multiplier or deliverable differs. Rows go straight into columns: no object is made for one. Not safe for several
/// threads.
/// </remarks>
public sealed partial class ChainBuilder
{
    // Rows lie in parts until the chain is built: nothing is copied while it grows, and no part is a large object.
    private const int PartRowsFirst = 256;
    private const int PartRowsMost = 4096;
    private const int PartGrowth = 4;

    private readonly string _symbol;
    private readonly ImmutableArray<OptionRoot> _roots;
    private readonly List<ChainColumns> _parts = [];
    private readonly List<UInt128> _keys = [];
    private readonly int[] _refused = new int[Enum.GetValues<RefusalReason>().Length];
    private readonly SortedDictionary<string, int> _refusedRoots = new(StringComparer.Ordinal);
    private ChainColumns _part = ChainColumns.OfLength(PartRowsFirst);
    private int _partCount;
    private int _inFeed;

    /// <summary>Starts a chain of the underlying.</summary>
    /// <param name="symbol">Underlying in our spelling; a class share with a dot.</param>
    public ChainBuilder(string symbol)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        _parts.Add(_part);
        _symbol = symbol;
        _roots = OptionRoot.StandardRootsOf(symbol);
    }

    /// <summary>Rows seen so far, refused ones included.</summary>
    public int InFeed => _inFeed;

    /// <summary>Counts a row that could not even be read.</summary>
    public void Refuse(RefusalReason reason)
    {
        _inFeed++;
        _refused[(int)reason]++;
    }

    /// <summary>Takes one row: checks what can be judged by the row alone.</summary>
    public void Add(in RawContract raw)
    {
        int rootIndex = IndexOfRoot(raw.Root);
        if (rootIndex < 0)
        {
            Refuse(RefusalReason.NonStandardContract);
            NameRefusedRoot(raw.Root);
        }
        else if (Fault(raw) is { } reason)
        {
            Refuse(reason);
        }
        else
        {
            _inFeed++;
            Store(raw);
            _keys.Add(KeyOf(raw, rootIndex, _keys.Count));
        }
    }

    /// <summary>Orders the rows, drops duplicates, marks expired contracts and freezes the columns.</summary>
    /// <exception cref="ArgumentException">The header is of another symbol, or its spot is not a price.</exception>
    public ChainSnapshot Build(ChainHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        Guard.FinitePositive(header.Underlying.PriceUsd);
        if (!string.Equals(header.Symbol, _symbol, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A header of {header.Symbol} on a chain of {_symbol}.", nameof(header));
        }
        Span<UInt128> keys = CollectionsMarshal.AsSpan(_keys);
        int[] refused = [.. _refused];
        ReadOnlySpan<UInt128> kept = keys;
        ChainColumns columns = ChainColumns.Join(_parts, keys.Length);
        if (!IsAscending(keys))
        {
            keys.Sort(); // a key ends in its row's number: of equal contracts the first in the feed stays first
            UInt128[] distinct = WithoutDuplicates(keys);
            refused[(int)RefusalReason.Duplicate] += keys.Length - distinct.Length;
            columns = columns.Select(Array.ConvertAll(distinct, RowOf));
            kept = distinct;
        }
        ImmutableArray<OptionSeries> series = SeriesOf(kept, columns);
        refused[(int)RefusalReason.Expired] += MarkExpired(columns, series, header.MarketTime);
        return new(header, columns, series, Account(columns, refused));
    }

    private int IndexOfRoot(string? name)
    {
        for (int i = 0; i < _roots.Length; i++)
        {
            if (string.Equals(_roots[i].Root, name, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private void NameRefusedRoot(string? name)
    {
        if (name is not { Length: > 0 and <= OccSymbol.RootLengthMost })
        {
            return;
        }
        if (_refusedRoots.TryGetValue(name, out int count) || _refusedRoots.Count < ChainCounts.RefusedRootsMost)
        {
            _refusedRoots[name] = count + 1;
        }
    }

    private static UInt128[] WithoutDuplicates(ReadOnlySpan<UInt128> sortedKeys)
    {
        List<UInt128> kept = new(sortedKeys.Length);
        foreach (UInt128 key in sortedKeys)
        {
            if (kept.Count == 0 || !SameContract(kept[^1], key))
            {
                kept.Add(key);
            }
        }
        return [.. kept];
    }

    private ImmutableArray<OptionSeries> SeriesOf(ReadOnlySpan<UInt128> sortedKeys, ChainColumns columns)
    {
        var series = ImmutableArray.CreateBuilder<OptionSeries>();
        int start = 0;
        for (int end = 1; end <= sortedKeys.Length; end++)
        {
            if (end < sortedKeys.Length && SameSeries(sortedKeys[start], sortedKeys[end]))
            {
                continue;
            }
            OptionRoot root = _roots[RootIndexOf(sortedKeys[start])];
            DateOnly expiry = ExpiryOf(sortedKeys[start]);
            columns.Series.AsSpan(start, end - start).Fill(checked((ushort)series.Count));
            series.Add(new(root, expiry, root.SettlesAt(expiry), start, end));
            start = end;
        }
        return series.ToImmutable();
    }

    private static int MarkExpired(ChainColumns columns, ImmutableArray<OptionSeries> series, DateTimeOffset now)
    {
        int expiredCount = 0;
        foreach (OptionSeries group in series)
        {
            bool expired = group.IsSettledAt(now);
            ContractStatus status = expired ? ContractStatus.Expired : ContractStatus.Used;
            columns.Status.AsSpan(group.Start, group.Count).Fill(status);
            expiredCount += expired ? group.Count : 0;
        }
        return expiredCount;
    }

    private ChainCounts Account(ChainColumns columns, int[] refused)
    {
        var refusedByReason = ImmutableSortedDictionary.CreateBuilder<RefusalReason, int>();
        foreach (RefusalReason reason in Enum.GetValues<RefusalReason>())
        {
            if (refused[(int)reason] > 0)
            {
                refusedByReason.Add(reason, refused[(int)reason]);
            }
        }
        ImmutableSortedDictionary<QuoteStatus, int> quotes = QuotesOf(columns);
        return new(_inFeed, quotes.Values.Sum(), refusedByReason.ToImmutable(), quotes)
        {
            RefusedRoots = _refusedRoots.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Used rows by the state of their quote; states that did not occur are absent.</summary>
    private static ImmutableSortedDictionary<QuoteStatus, int> QuotesOf(ChainColumns columns)
    {
        int[] byQuote = new int[Enum.GetValues<QuoteStatus>().Length];
        for (int i = 0; i < columns.Quote.Length; i++)
        {
            byQuote[(int)columns.Quote[i]] += columns.Status[i] == ContractStatus.Used ? 1 : 0;
        }
        return Enum.GetValues<QuoteStatus>()
            .Where(quote => byQuote[(int)quote] > 0)
            .ToImmutableSortedDictionary(quote => quote, quote => byQuote[(int)quote]);
    }
}
