using Strikelight.Providers;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Board;

/// <summary>One symbol on the board: its latest state, who wants it and when it is due.</summary>
internal sealed class BoardEntry(string symbol, TimeProvider clock, Func<long> nextVersion)
{
    private static readonly TimeSpan NeverTouched = TimeSpan.FromDays(1); // nothing is due for it a second time

    private readonly Lock _gate = new();
    private readonly List<Demand> _viewers = [];
    private readonly List<Demand> _followers = [];
    private readonly double[] _tickMs = new double[TickFigures.Remembered];
    private readonly Lock _publishing = new(); // a poll and what was kept may come at the same moment
    private volatile SymbolState? _state; // replaced whole: readers take it without a lock
    private Task? _refresh;
    private Task? _restored;
    private DateTimeOffset _touchedAt = clock.GetUtcNow();
    private long _polledAtTicks; // UTC ticks: a date with its offset could be read half written
    private long _notBeforeTicks;
    private long _tickNotBeforeTicks;
    private TimeSpan _touchedCadence = NeverTouched;

    public string Symbol { get; } = symbol;

    public SymbolState State => _state ?? SymbolState.Unasked(Symbol);

    /// <summary>When the last poll ended; the far past until the first.</summary>
    public DateTimeOffset PolledAt => new(Volatile.Read(ref _polledAtTicks), TimeSpan.Zero);

    /// <summary>Not to be polled before, whoever wants it: after failures, or where the source asked for it.</summary>
    public DateTimeOffset NotBefore => new(Volatile.Read(ref _notBeforeTicks), TimeSpan.Zero);

    /// <summary>How the ticks went.</summary>
    public TickFigures Ticks { get; private set; } = TickFigures.None;

    public int FailuresInARow { get; private set; }

    public DateTimeOffset TouchedAt
    {
        get
        {
            lock (_gate)
            {
                return _touchedAt;
            }
        }
    }

    public int ViewerCount
    {
        get
        {
            lock (_gate)
            {
                return _viewers.Count;
            }
        }
    }

    /// <summary>Whether somebody keeps it polled who does not look at it.</summary>
    public bool IsFollowed
    {
        get
        {
            lock (_gate)
            {
                return _followers.Count > 0;
            }
        }
    }

    public void Touch(TimeSpan cadence)
    {
        lock (_gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            _touchedCadence = now - _touchedAt < cadence && _touchedCadence < cadence ? _touchedCadence : cadence;
            _touchedAt = now;
        }
    }

    /// <summary>Registers somebody who wants the symbol kept up to date and told of each publication.</summary>
    public IDisposable Watch(TimeSpan cadence, Action changed)
    {
        Demand demand = new(cadence, changed, RemoveViewer);
        lock (_gate)
        {
            _viewers.Add(demand);
        }
        return demand;
    }

    /// <summary>Registers somebody who wants the symbol kept up to date and is no viewer.</summary>
    public IDisposable Follow(TimeSpan cadence)
    {
        Demand demand = new(cadence, () => { }, RemoveFollower);
        lock (_gate)
        {
            _followers.Add(demand);
        }
        return demand;
    }

    /// <summary>How often the symbol is wanted, or null where nobody wants it any more.</summary>
    public TimeSpan? WantedCadence(TimeSpan grace)
    {
        lock (_gate)
        {
            bool touched = clock.GetUtcNow() - _touchedAt < grace;
            TimeSpan? least = touched ? _touchedCadence : null;
            foreach (Demand demand in _viewers.Concat(_followers))
            {
                least = least < demand.Cadence ? least : demand.Cadence;
            }
            return least;
        }
    }

    /// <summary>Starts the refresh, or joins the one that runs.</summary>
    public Task RefreshOnceAsync(Func<BoardEntry, Task> refresh)
    {
        lock (_gate)
        {
            if (_refresh is null or { IsCompleted: true })
            {
                _refresh = WorkThreads.Shared.RunAsync(() => refresh(this));
            }
            return _refresh;
        }
    }

    /// <summary>Starts the look for a kept chain, or gives the one that was started: there is one an entry.</summary>
    public Task RestoreOnceAsync(Func<BoardEntry, Task> restore)
    {
        lock (_gate)
        {
            return _restored ??= WorkThreads.Shared.RunAsync(() => restore(this));
        }
    }

    public bool IsRefreshing
    {
        get
        {
            lock (_gate)
            {
                return _refresh is { IsCompleted: false };
            }
        }
    }

    /// <summary>
    /// Whether a poll is due for somebody who wants data no older than the cadence. Asked anew each time: a viewer who
    /// comes with a faster cadence does not wait for what a slower one had planned.
    /// </summary>
    public bool IsDue(TimeSpan cadence)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return now >= NotBefore && now - PolledAt >= cadence;
    }

    /// <summary>Whether a price is due: neither a chain nor a price came within the cadence.</summary>
    public bool IsTickDue(TimeSpan cadence)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return now.UtcTicks >= Volatile.Read(ref _tickNotBeforeTicks) + cadence.Ticks && now - PolledAt >= cadence;
    }

    /// <summary>A question for the price ended; the next is not asked before a pause and the cadence.</summary>
    public void Ticked(TimeSpan pause) => Volatile.Write(ref _tickNotBeforeTicks, (clock.GetUtcNow() + pause).UtcTicks);

    /// <summary>Shows the chain at a later price; whether polls fail stays as it was.</summary>
    public void PublishTick(AnalyzedChain chain, double elapsedMs)
    {
        _tickMs[Ticks.Count % TickFigures.Remembered] = elapsedMs;
        Ticks = new(Ticks.Count + 1, elapsedMs, _tickMs.Max());
        Show(state => state with { Version = nextVersion(), Chain = chain });
    }

    /// <summary>Shows a kept chain, unless a poll has brought one.</summary>
    public void Restore(AnalyzedChain kept) =>
        Show(state =>
            state.Chain is null ? state with { Version = nextVersion(), Chain = kept, IsStored = true } : null
        );

    public void Polled(bool failed, TimeSpan pause)
    {
        FailuresInARow = failed ? FailuresInARow + 1 : 0;
        DateTimeOffset now = clock.GetUtcNow();
        Volatile.Write(ref _notBeforeTicks, (now + pause).UtcTicks);
        Volatile.Write(ref _polledAtTicks, now.UtcTicks);
    }

    public void Publish(AnalyzedChain? chain, FetchFailure failure, string detail) =>
        Show(before =>
        {
            DateTimeOffset? since = failure == FetchFailure.None ? null : before.FailingSince ?? clock.GetUtcNow();
            return new(Symbol, nextVersion(), chain ?? before.Chain, failure, detail, since)
            {
                IsStored = chain is null && before.IsStored,
            };
        });

    /// <summary>Replaces the state by what follows from it, and tells of it; nothing where nothing follows.</summary>
    private void Show(Func<SymbolState, SymbolState?> next)
    {
        lock (_publishing)
        {
            if (next(State) is not { } state)
            {
                return;
            }
            _state = state;
        }
        Demand[] told;
        lock (_gate)
        {
            told = [.. _viewers];
        }
        foreach (Demand demand in told)
        {
            demand.Changed();
        }
    }

    private void RemoveViewer(Demand demand)
    {
        lock (_gate)
        {
            if (_viewers.Remove(demand))
            {
                _touchedAt = clock.GetUtcNow();
                _touchedCadence = demand.Cadence;
            }
        }
    }

    private void RemoveFollower(Demand demand)
    {
        lock (_gate)
        {
            _followers.Remove(demand);
        }
    }

    private sealed class Demand(TimeSpan cadence, Action changed, Action<Demand> remove) : IDisposable
    {
        public TimeSpan Cadence => cadence;

        public Action Changed => changed;

        public void Dispose() => remove(this);
    }
}
