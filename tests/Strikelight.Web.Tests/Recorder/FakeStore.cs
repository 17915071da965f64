using System.Runtime.CompilerServices;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Store.Users;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>A store in memory of chains and events, whose state and answers the test sets.</summary>
internal sealed class FakeStore : IStore, IChainHistory, IRecorderLog, IStoreMaintenance
{
    private static readonly StoreState Opened = new(StoreStateKind.Open, PauseReason.None, "", default);

    private readonly Lock _gate = new();
    private readonly List<StoreRecord> _records = [];
    private readonly List<(StoreBatch Batch, TaskCompletionSource Acknowledged)> _queue = [];
    private StoreState _state = Opened;
    private int _thinnings;

    public StoreState State => Volatile.Read(ref _state);

    /// <summary>Whether batches are taken.</summary>
    public bool IsTaking { get; set; } = true;

    /// <summary>Whether what was taken waits for <see cref="Work"/>.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Refuses a batch it has taken where this gives a reason.</summary>
    public Func<StoreBatch, string?> Refuse { get; set; } = _ => null;

    /// <summary>Called by each read of chains of a symbol.</summary>
    public Action<string> OnRead { get; set; } = _ => { };

    /// <summary>Called by each thinning.</summary>
    public Action OnThin { get; set; } = () => { };

    /// <summary>The fault that reads of the log of a symbol meet at its end; null where they meet none.</summary>
    public Func<string, StoredFaultKind?> LogFault { get; set; } = _ => null;

    public int Thinnings => Volatile.Read(ref _thinnings);

    public int QueuedCount
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    public IReadOnlyList<ChainChunk> ChainsOf(string symbol) =>
        [.. Kept().OfType<ChainChunk>().Where(chunk => chunk.Owner.Symbol == symbol)];

    public IReadOnlyList<IncrementChunk> StepsOf(string symbol) =>
        [.. Kept().OfType<IncrementChunk>().Where(step => step.Owner.Symbol == symbol)];

    public IReadOnlyList<DateTimeOffset> TimesOf(string symbol) =>
        [.. ChainsOf(symbol).Select(chunk => chunk.Time.Market)];

    public IReadOnlyList<RecorderEvent> EventsOf(string symbol) =>
        [.. Kept().OfType<RecorderEvent>().Where(happened => happened.Owner.Symbol == symbol)];

    public void Pause(PauseReason reason, string detail) =>
        Volatile.Write(ref _state, new(StoreStateKind.Paused, reason, detail, default));

    public void Resume()
    {
        Volatile.Write(ref _state, Opened);
        Work();
    }

    /// <summary>Writes what is queued.</summary>
    public void Work()
    {
        (StoreBatch Batch, TaskCompletionSource Acknowledged)[] taken;
        lock (_gate)
        {
            taken = [.. _queue];
            _queue.Clear();
        }
        foreach ((StoreBatch batch, TaskCompletionSource acknowledged) in taken)
        {
            if (Refuse(batch) is { } reason)
            {
                acknowledged.SetException(new StoreRefusedException(reason));
                continue;
            }
            Keep([.. batch.Records]);
            acknowledged.SetResult();
        }
    }

    public void Keep(params IReadOnlyList<StoreRecord> records)
    {
        lock (_gate)
        {
            _records.AddRange(records);
        }
    }

    public bool TryWrite(StoreBatch batch, out Task acknowledged)
    {
        TaskCompletionSource source = new();
        acknowledged = source.Task;
        if (!IsTaking)
        {
            return false;
        }
        lock (_gate)
        {
            _queue.Add((batch, source));
        }
        if (!IsSlow && State.Kind == StoreStateKind.Open)
        {
            Work();
        }
        return true;
    }

    public async IAsyncEnumerable<Stored<TimedChain>> TimesAsync(
        SourceSymbol owner,
        TimeRange range,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await Task.Yield();
        OnRead(owner.Symbol);
        foreach (ChainChunk chunk in Kept().OfType<ChainChunk>())
        {
            if (chunk.Owner == owner && chunk.Time.Market >= range.From && chunk.Time.Market <= range.To)
            {
                yield return Stored<TimedChain>.Found(new(chunk.Time, chunk.ContractCount, chunk.Bytes.Length));
            }
        }
    }

    public ValueTask<Stored<IReadOnlyList<LastRecorded>>> LastAsync(string source, CancellationToken cancellation) =>
        new(
            Stored<IReadOnlyList<LastRecorded>>.Found([
                .. Kept()
                    .OfType<ChainChunk>()
                    .Where(chunk => chunk.Owner.Source == source)
                    .GroupBy(chunk => chunk.Owner, chunk => chunk.Time.Market)
                    .Select(times => new LastRecorded(times.Key, times.Max())),
            ])
        );

    IAsyncEnumerable<Stored<RecorderEvent>> IRecorderLog.RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    ) => EventsAsync(owner, range);

    public Task<ThinReport> ThinAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _thinnings);
        OnThin();
        return Task.FromResult(new ThinReport(0, 0, 0, 0, false));
    }

    public IChainHistory Chains => this;

    public IRecorderLog RecorderLog => this;

    public IStoreMaintenance Maintenance => this;

    public ILevelHistory Levels => throw NotAsked();

    public IOpenInterestHistory OpenInterest => throw NotAsked();

    public IIncrementHistory Increments => throw NotAsked();

    public ICandleHistory Candles => throw NotAsked();

    public IShortVolumeHistory ShortVolume => throw NotAsked();

    public IOutcomeHistory Outcomes => throw NotAsked();

    public IUserData Users => throw NotAsked();

    public ValueTask<Stored<RecordedChain>> NewestAsync(SourceSymbol owner, DateTimeOffset at, CancellationToken _) =>
        throw NotAsked();

    public ValueTask<Stored<RecordedChain>> AtAsync(SourceSymbol owner, DateTimeOffset market, CancellationToken _) =>
        throw NotAsked();

    public ValueTask<Stored<ContractTable>> ContractsAsync(UInt128 hash, CancellationToken _) => throw NotAsked();

    public ValueTask<Stored<IReadOnlyList<DateOnly>>> DaysAsync(SourceSymbol owner, CancellationToken _) =>
        throw NotAsked();

    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation) => throw NotAsked();

    public Task<BackupReport> BackupAsync(string path, CancellationToken cancellation) => throw NotAsked();

    public StoreTraffic Traffic() => new(new(4096, 0, 0, 0), 0, 0, 0);

    public Task<StoreExtent?> ExtentAsync(CancellationToken cancellation) => throw NotAsked();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async IAsyncEnumerable<Stored<RecorderEvent>> EventsAsync(SourceSymbol owner, TimeRange range)
    {
        await Task.Yield();
        foreach (
            RecorderEvent happened in EventsOf(owner.Symbol)
                .Where(happened => happened.Range.From >= range.From && happened.Range.From <= range.To)
                .OrderBy(happened => happened.Range.From)
        )
        {
            yield return Stored<RecorderEvent>.Found(happened);
        }
        if (LogFault(owner.Symbol) is { } kind)
        {
            yield return Stored<RecorderEvent>.Faulty(new(kind, "recorder_event", "", null));
        }
    }

    private StoreRecord[] Kept()
    {
        lock (_gate)
        {
            return [.. _records];
        }
    }

    private static NotSupportedException NotAsked() => new("The recorder does not ask for this.");
}
