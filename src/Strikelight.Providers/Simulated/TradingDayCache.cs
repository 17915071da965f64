namespace Strikelight.Providers.Simulated;

/// <summary>Keeps the days in use, up to a number of bytes; the longest unused goes first.</summary>
/// <remarks>A day is a pure function of its key: what is kept makes answers faster, never different.</remarks>
internal sealed class TradingDayCache(Func<string, SymbolModel> models, long bytesMost)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Symbol, int Session), Entry> _entries = [];
    private readonly Dictionary<string, InterestScale> _scales = new(StringComparer.Ordinal); // no more than symbols
    private long _bytes;
    private long _uses;

    /// <summary>Bytes held now.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    public TradingDay Get(string symbol, int session)
    {
        (string, int) key = (symbol, session);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out Entry? entry))
            {
                entry.LastUse = ++_uses;
                return entry.Day;
            }
        }
        SymbolModel model = models(symbol);
        TradingDay day = TradingDay.Build(model, session, ScaleOf(model));
        lock (_gate)
        {
            Keep(key, day);
        }
        return day;
    }

    /// <summary>Costs as much as a day, and is the same on all of them.</summary>
    private InterestScale ScaleOf(SymbolModel model)
    {
        lock (_gate)
        {
            if (_scales.TryGetValue(model.Row.Symbol, out InterestScale? known))
            {
                return known;
            }
        }
        var scale = InterestScale.Of(model);
        lock (_gate)
        {
            return _scales[model.Row.Symbol] = scale;
        }
    }

    private void Keep((string, int) key, TradingDay day)
    {
        if (day.Bytes > bytesMost || !_entries.TryAdd(key, new(day) { LastUse = ++_uses }))
        {
            return;
        }
        _bytes += day.Bytes;
        while (_bytes > bytesMost)
        {
            KeyValuePair<(string, int), Entry> oldest = _entries.MinBy(pair => pair.Value.LastUse);
            _entries.Remove(oldest.Key);
            _bytes -= oldest.Value.Day.Bytes;
        }
    }

    private sealed class Entry(TradingDay day)
    {
        public TradingDay Day { get; } = day;

        public long LastUse { get; set; }
    }
}
