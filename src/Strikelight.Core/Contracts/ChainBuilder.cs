using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Contracts;

/// <summary>The door of the chain: takes a feed's rows in any order, checks each and builds the snapshot.</summary>
/// <remarks>
/// Every row ends in exactly one place: used, or refused with one reason. Not safe for several threads. The roots that
/// belong to the underlying are the standard ones of <see cref="OptionRoot"/>; others are refused by name, since their
/// multiplier or deliverable differs.
/// </remarks>
public sealed partial class ChainBuilder
{
    private const double StrikeMostUsd = 1_000_000;
    private const double CountMost = 100_000_000;
    private const double PriceMostUsd = 1_000_000;
    private const double VolatilityMost = 20; // 2,000 %: beyond any quote seen, deep-wing noise included

    private readonly string _symbol;
    private readonly List<Row> _rows;
    private readonly Dictionary<string, OptionRoot?> _roots = new(StringComparer.Ordinal);
    private readonly int[] _refused = new int[Enum.GetValues<RefusalReason>().Length];
    private int _inFeed;

    /// <summary>Starts a chain of the underlying.</summary>
    /// <param name="symbol">Underlying in our spelling; a class share with a dot.</param>
    /// <param name="expectedRows">Rows to make room for at once; 0 where unknown.</param>
    public ChainBuilder(string symbol, int expectedRows = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        _symbol = symbol;
        _rows = new(expectedRows);
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
    public void Add(RawContract raw)
    {
        if (RootOf(raw.Root) is not { } root)
        {
            Refuse(RefusalReason.NonStandardContract);
        }
        else if (!(raw.StrikeUsd > 0 && raw.StrikeUsd <= StrikeMostUsd))
        {
            Refuse(RefusalReason.AbsurdStrike);
        }
        else if (!IsCount(raw.Volume) || !IsCount(raw.OpenInterest))
        {
            Refuse(RefusalReason.AbsurdCount);
        }
        else
        {
            _inFeed++;
            _rows.Add(Row.Checked(raw, root));
        }
    }

    /// <summary>Orders the rows, drops duplicates, marks expired contracts and freezes the columns.</summary>
    public ChainSnapshot Build(ChainHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        Guard.FinitePositive(header.Underlying.PriceUsd);
        if (!IsInOrder())
        {
            _rows.Sort(Row.Order);
        }
        RemoveDuplicates();
        ChainColumns columns = new(_rows.Count);
        ImmutableArray<OptionSeries> series = FillColumns(columns);
        int used = MarkExpired(columns, series, header.MarketTime);
        return new(header, columns, series, Account(columns, used));
    }

    private OptionRoot? RootOf(string name)
    {
        if (!_roots.TryGetValue(name, out OptionRoot? root))
        {
            root = name.Length > 0 && BelongsTo(OptionRoot.For(name)) ? OptionRoot.For(name) : null;
            _roots[name] = root;
        }
        return root;
    }

    private bool BelongsTo(OptionRoot root) =>
        string.Equals(root.Underlying, _symbol.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>Missing is allowed, negative and absurd are not.</summary>
    private static bool IsCount(double value) => double.IsNaN(value) || value is >= 0 and <= CountMost;

    /// <summary>Whether sorting can be spared: most feeds come ordered, and a row is large to move.</summary>
    private bool IsInOrder()
    {
        for (int i = 1; i < _rows.Count; i++)
        {
            if (Row.Order.Compare(_rows[i - 1], _rows[i]) > 0)
            {
                return false;
            }
        }
        return true;
    }

    private void RemoveDuplicates()
    {
        int kept = 0;
        Span<Row> rows = CollectionsMarshal.AsSpan(_rows);
        for (int i = 0; i < rows.Length; i++)
        {
            if (kept > 0 && Row.Order.Compare(rows[kept - 1], rows[i]) == 0)
            {
                _refused[(int)RefusalReason.Duplicate]++;
                continue;
            }
            rows[kept++] = rows[i];
        }
        CollectionsMarshal.SetCount(_rows, kept);
    }

    private ImmutableArray<OptionSeries> FillColumns(ChainColumns columns)
    {
        var series = ImmutableArray.CreateBuilder<OptionSeries>();
        int start = 0;
        for (int i = 0; i < _rows.Count; i++)
        {
            _rows[i].CopyTo(columns, i);
            columns.Series[i] = (ushort)series.Count;
            bool last = i + 1 == _rows.Count || !_rows[i].SameSeries(_rows[i + 1]);
            if (last)
            {
                OptionRoot root = _rows[i].Root;
                series.Add(new(root, _rows[i].Expiry, root.SettlesAt(_rows[i].Expiry), start, i + 1));
                start = i + 1;
            }
        }
        return series.ToImmutable();
    }

    private int MarkExpired(ChainColumns columns, ImmutableArray<OptionSeries> series, DateTimeOffset now)
    {
        int used = 0;
        foreach (OptionSeries group in series)
        {
            bool expired = group.IsSettledAt(now);
            columns
                .Status.AsSpan(group.Start, group.Count)
                .Fill(expired ? ContractStatus.Expired : ContractStatus.Used);
            used += expired ? 0 : group.Count;
            _refused[(int)RefusalReason.Expired] += expired ? group.Count : 0;
        }
        return used;
    }

    private ChainCounts Account(ChainColumns columns, int used)
    {
        var refused = ImmutableSortedDictionary.CreateBuilder<RefusalReason, int>();
        foreach (RefusalReason reason in Enum.GetValues<RefusalReason>())
        {
            if (_refused[(int)reason] > 0)
            {
                refused.Add(reason, _refused[(int)reason]);
            }
        }
        var quotes = columns
            .Quote.Where((_, i) => columns.Status[i] == ContractStatus.Used)
            .CountBy(quote => quote)
            .ToImmutableSortedDictionary();
        return new(_inFeed, used, refused.ToImmutable(), quotes);
    }
}
