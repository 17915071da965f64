using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Stored minutes of levels, a session at a time, read once for all who ask and bounded in bytes.</summary>
/// <remarks>
/// A session that is over is read once; of the running one only the minutes since the last read, when more are stored
/// and every five seconds. Rows are streamed: of each, the figures that were asked for stay.
/// </remarks>
public sealed class LevelDays : IByteHolder, IDisposable
{
    private const string NothingYet = "No levels of this session were recorded up to that time.";
    private const int EntryBytes = 400;
    private const int Gates = 16;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PeriodsFresh = TimeSpan.FromMinutes(1);

    private readonly History _history;
    private readonly LevelGaps _gaps;
    private readonly IMarketDataProvider _provider;
    private readonly StoredLevels _stored;
    private readonly TimeProvider _clock;
    private readonly MemoryCache _cache;
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];
    private long _evictions;
    private long _damaged;
    private int _epoch;

    /// <summary>Opens the cache with its budget of bytes.</summary>
    public LevelDays(
        History history,
        IMarketDataProvider provider,
        StoredLevels stored,
        IOptions<RecorderOptions> options,
        TimeProvider clock,
        BudgetPlan plan
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plan);
        _history = history;
        _gaps = LevelGaps.Of(options.Value);
        _provider = provider;
        _stored = stored;
        _clock = clock;
        Line = plan.Levels;
        _cache = SizedCache.Of(Line);
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    /// <inheritdoc />
    public ByteUse Use() => _cache.Use(Interlocked.Read(ref _evictions));

    /// <summary>Another number once minutes of sessions that are over were added: what rests on them is old.</summary>
    public int Epoch => Volatile.Read(ref _epoch);

    /// <summary>Minutes that were damaged in the store when they were read.</summary>
    public long DamagedCount => Interlocked.Read(ref _damaged);

    /// <summary>Halved, at the last level emptied; what is asked for then is read again.</summary>
    public void Press(PressureLevel level) => _cache.Press(level);

    /// <summary>The minutes of a session that were known at a market time.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="session">The session.</param>
    /// <param name="at">Nothing that was known only later is returned.</param>
    /// <param name="set">The figures wanted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LevelRead> ReadAsync(
        string symbol,
        TradingSession session,
        DateTimeOffset at,
        LevelFigureSet set,
        CancellationToken cancellation
    )
    {
        if (_history.Store is not { } store)
        {
            return LevelRead.None(_history.Absence);
        }
        at = KnownUntil(symbol, at);
        Key key = KeyOf(symbol, session.Date, set);
        Held? held = _cache.Get<Held>(key);
        if (!IsEnough(held, symbol, at))
        {
            SemaphoreSlim gate = _gates[(uint)key.GetHashCode() % Gates];
            await gate.WaitAsync(cancellation);
            try
            {
                held = _cache.Get<Held>(key);
                if (!IsEnough(held, symbol, at))
                {
                    held = await ReadOnAsync(store, key, session, held, cancellation);
                }
            }
            finally
            {
                gate.Release();
            }
        }
        return held is null ? LevelRead.None(History.Closed)
            : held.Day.UpTo(at) is { Count: > 0 } day ? new(day, "")
            : LevelRead.None(NothingYet);
    }

    /// <summary>What of a session is not in the record, up to a market time.</summary>
    /// <param name="day">Its minutes that were known then.</param>
    /// <param name="at">The time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LevelShortfall> ShortfallAsync(LevelDay day, DateTimeOffset at, CancellationToken cancellation) =>
        _history.Store is { } store
            ? LevelShortfall.Of(day, _gaps, at - _provider.Info.TypicalDelay, await PeriodsAsync(store, cancellation))
            : LevelShortfall.None;

    /// <summary>First and last minute of a session as known at a market time, and how much of it is missing.</summary>
    /// <remarks>Of a session that is over this alone is kept, so that a year of days takes little.</remarks>
    /// <returns>Null where the store cannot be read or there is none.</returns>
    public async Task<LevelEnds?> EndsAsync(
        string symbol,
        TradingSession session,
        DateTimeOffset at,
        LevelFigureSet set,
        CancellationToken cancellation
    )
    {
        if (_history.Store is not { } store)
        {
            return null;
        }
        DateTimeOffset until = at - _provider.Info.TypicalDelay;
        if (!RecordedHours.IsOver(session, until))
        {
            LevelRead running = await ReadAsync(symbol, session, at, set, cancellation);
            return running.Day is { } minutes ? EndsOf(minutes, until, await PeriodsAsync(store, cancellation))
                : running.Reason == History.Closed ? null
                : LevelEnds.None;
        }
        at = KnownUntil(symbol, at);
        EndsKey key = new(KeyOf(symbol, session.Date, set));
        if (_cache.Get<LevelEnds>(key) is { } held && held.KnownBy <= at)
        {
            return held;
        }
        if (await OverAsync(store, key.Day, session, cancellation) is not { } day)
        {
            return null;
        }
        RecordedPeriods periods = await PeriodsAsync(store, cancellation);
        LevelEnds ends = EndsOf(day, until, periods);
        Keep(key, ends, ends.Day?.Bytes ?? 0);
        return ends.KnownBy <= at ? ends : EndsOf(day.UpTo(at), until, periods);
    }

    /// <summary>Lets go of what was read, since minutes of sessions that are over have been added.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref _epoch); // what is being read now is then kept under a key of before
        _cache.Clear();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _cache.Dispose();
        foreach (SemaphoreSlim gate in _gates)
        {
            gate.Dispose();
        }
    }

    private Key KeyOf(string symbol, DateOnly day, LevelFigureSet set) =>
        new(new(_provider.Info.Id, symbol), day, set, Epoch);

    private bool IsEnough(Held? held, string symbol, DateTimeOffset at) =>
        held is not null
        && (
            held.IsWhole
            || (held.Version == _stored.Version(symbol) && _clock.GetUtcNow() - held.ReadAt < Fresh)
            || (held.Day.Count > 0 && held.Day.StartOf(held.Day.Count - 1) >= at)
        );

    /// <summary>Reads what may have come since; null where the store cannot be read.</summary>
    private async Task<Held?> ReadOnAsync(
        IStore store,
        Key key,
        TradingSession session,
        Held? before,
        CancellationToken cancellation
    )
    {
        DateTimeOffset from = before is { Day.Count: > 0 } ? before.Day.StartOf(before.Day.Count - 1) : session.OpensAt;
        DateTimeOffset readAt = _clock.GetUtcNow();
        long version = _stored.Version(key.Owner.Symbol); // before it is read: what comes meanwhile is looked for again
        bool isWhole = RecordedHours.IsOver(session, _provider.Now(key.Owner.Symbol) - _provider.Info.TypicalDelay);
        TimeRange range = new(from, session.ClosesAt.AddTicks(-1));
        if (await StoredAsync(store, key, session, range, cancellation) is not { } day)
        {
            return null;
        }
        Held held = new(before is null ? day : before.Day.With(day), readAt, version, isWhole);
        Keep(key, held, held.Day.Bytes);
        return held;
    }

    private async Task<LevelDay?> StoredAsync(
        IStore store,
        Key key,
        TradingSession session,
        TimeRange range,
        CancellationToken cancellation
    )
    {
        LevelDayBuilder builder = new(session, key.Set);
        await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(key.Owner, range, cancellation))
        {
            if (!builder.Add(read))
            {
                return null;
            }
        }
        LevelDay day = builder.ToDay();
        Interlocked.Add(ref _damaged, day.Damaged.Length);
        return day;
    }

    /// <summary>A session that is over; where nothing of it is stored but its closing minute, that one.</summary>
    private async Task<LevelDay?> OverAsync(
        IStore store,
        Key key,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        TimeRange whole = new(session.OpensAt, session.ClosesAt.AddTicks(-1));
        LevelDay? day = await StoredAsync(store, key, session, whole, cancellation);
        return day is { Count: 0, Damaged.IsEmpty: true }
            ? await StoredAsync(store, key, session, new(session.ClosesAt, session.ClosesAt), cancellation)
            : day;
    }

    private LevelEnds EndsOf(LevelDay day, DateTimeOffset until, RecordedPeriods periods) =>
        day.Count == 0
            ? LevelEnds.None
            : new(day.Ends(), day.Count, LevelShortfall.Of(day, _gaps, until, periods)) { KnownBy = day.KnownBy };

    /// <summary>When recorders of the source ran, read at most once a minute.</summary>
    private async Task<RecordedPeriods> PeriodsAsync(IStore store, CancellationToken cancellation)
    {
        PeriodsKey key = new(_provider.Info.Id);
        DateTimeOffset now = _clock.GetUtcNow();
        if (_cache.Get<ReadPeriods>(key) is { } held && now - held.ReadAt < PeriodsFresh)
        {
            return held.Periods;
        }
        RecordedPeriods periods = await RecordedPeriods.ReadAsync(store, key.Source, cancellation);
        Keep(key, new ReadPeriods(periods, now), periods.Bytes);
        return periods;
    }

    /// <summary>
    /// Up to when the past is known at a time: the clock of recordings stands at the last one, whose minute is over.
    /// </summary>
    private DateTimeOffset KnownUntil(string symbol, DateTimeOffset at) =>
        _provider.Info.Kind == ProviderKind.Recorded && at == _provider.Now(symbol)
            ? MarketTime.MinuteOf(at).AddMinutes(1)
            : at;

    private void Keep(object key, object value, long bytes)
    {
        using ICacheEntry entry = _cache.CreateEntry(key);
        entry.Value = value;
        entry.Size = EntryBytes + bytes;
        entry.RegisterPostEvictionCallback(
            (_, _, reason, _) => Interlocked.Add(ref _evictions, reason == EvictionReason.Capacity ? 1 : 0)
        );
    }

    private sealed record Key(SourceSymbol Owner, DateOnly Day, LevelFigureSet Set, int Epoch);

    private sealed record EndsKey(Key Day);

    private sealed record PeriodsKey(string Source);

    private sealed record ReadPeriods(RecordedPeriods Periods, DateTimeOffset ReadAt);

    private sealed record Held(LevelDay Day, DateTimeOffset ReadAt, long Version, bool IsWhole);
}
