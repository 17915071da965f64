using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Strikelight.Store.Sqlite;

/// <summary>
/// The one writer: takes what has queued up into one transaction, and acknowledges after its commit. When the disk
/// fails it keeps the group, waits and opens anew.
/// </summary>
internal sealed partial class SqliteWriter : IAsyncDisposable
{
    private const int GroupBatchesMost = 256;
    private const long GroupBytesMost = 2L << 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5); // a freed disk is noticed within it

    private readonly StoreOpener _opener;
    private readonly StoreOptions _options;
    private readonly StoreFolder _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Channel<PendingWrite> _queue;
    private readonly ConcurrentQueue<PendingStep> _steps = [];
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );
    private readonly List<PendingWrite> _group = [];
    private readonly CancellationTokenSource _closing = new();

    private SqlSession? _session;
    private Task _loop = Task.CompletedTask;
    private StoreState _state;
    private TimeSpan _wait = FirstWait;
    private long _queuedBytes;
    private long _refusedWrites;
    private long _writtenBatches;

    public SqliteWriter(
        StoreOpener opener,
        StoreOptions options,
        StoreFolder folder,
        TimeProvider clock,
        ILogger logger
    )
    {
        _opener = opener;
        _options = options;
        _folder = folder;
        _clock = clock;
        _logger = logger;
        _state = new(StoreStateKind.Paused, PauseReason.NoAccess, "Not opened yet.", clock.GetUtcNow());
        _queue = Channel.CreateBounded<PendingWrite>(
            new BoundedChannelOptions(options.QueueBatches) { SingleReader = true }
        );
    }

    public StoreState State => Volatile.Read(ref _state);

    public long QueuedBytes => Interlocked.Read(ref _queuedBytes);

    public long RefusedWrites => Interlocked.Read(ref _refusedWrites);

    public long WrittenBatches => Interlocked.Read(ref _writtenBatches);

    /// <summary>Opens and begins to write; a disk that fails now is tried again like one that fails later.</summary>
    /// <exception cref="StoreHeldException">Another process has the database.</exception>
    /// <exception cref="StoreVersionException">The database is newer than this program.</exception>
    public void Start()
    {
        bool isStarted = false;
        try
        {
            Opened(_opener.Open());
            _loop = Task.Run(RunAsync);
            isStarted = true;
        }
        finally
        {
            if (!isStarted)
            {
                _opener.Dispose();
            }
        }
    }

    /// <summary>Queues a batch unless too much waits already.</summary>
    public bool TryWrite(StoreBatch batch, out Task acknowledged)
    {
        PendingWrite pending = new(batch);
        acknowledged = pending.Done;
        long bytes = batch.HeldBytes;
        long queued = Interlocked.Add(ref _queuedBytes, bytes);
        // A batch larger than the whole queue may still go alone, or it could never be written.
        bool hasRoom = queued <= _options.QueueBytes || queued == bytes;
        if (hasRoom && _queue.Writer.TryWrite(pending))
        {
            _signal.Writer.TryWrite(true);
            return true;
        }
        Interlocked.Add(ref _queuedBytes, -bytes);
        Interlocked.Increment(ref _refusedWrites);
        return false;
    }

    /// <summary>
    /// Runs a step of maintenance before what is queued: retention has to come through when a full database is why
    /// nothing else does.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// The database does not open, the step failed, or the store closed.
    /// </exception>
    public async Task StepAsync(Action<SqlSession> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        PendingStep step = new(work);
        _steps.Enqueue(step);
        _signal.Writer.TryWrite(true);
        if (State is { Kind: StoreStateKind.Closed } or { Reason: PauseReason.Damaged })
        {
            FailSteps(State.Detail); // nobody looks at the steps any more
        }
        await step.Done; // a step that began is not left half done
    }

    /// <summary>Writes what is queued if the disk lets it, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }
        _queue.Writer.TryComplete();
        _signal.Writer.TryComplete();
        await _closing.CancelAsync();
        await _loop;
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await IsOpenAsync())
            {
                RunSteps();
                TakeGroup();
                FinishGroup();
                if (_session is not null && _queue.Reader.Count == 0 && !await HasSignalAsync())
                {
                    break;
                }
            }
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Waits for a batch or a step; false once the store closes and all is written.</summary>
    private async ValueTask<bool> HasSignalAsync() =>
        await _signal.Reader.WaitToReadAsync() && _signal.Reader.TryRead(out _);

    /// <summary>Whether there is a connection; opens again until there is, or the store closes.</summary>
    private async ValueTask<bool> IsOpenAsync()
    {
        while (_session is null)
        {
            if (!await WaitedAsync())
            {
                return false;
            }
            try
            {
                Opened(_opener.Open());
            }
            catch (StoreHeldException error)
            {
                Pause(new(PauseReason.Held, error.Message));
            }
            catch (StoreVersionException error)
            {
                Pause(new(PauseReason.Held, error.Message));
            }
        }
        return true;
    }

    /// <summary>Waits before the next try, a little longer each time; false once the store closes.</summary>
    private async ValueTask<bool> WaitedAsync()
    {
        // Damage does not heal by trying: only closing ends that wait.
        TimeSpan wait = State.Reason == PauseReason.Damaged ? Timeout.InfiniteTimeSpan : _wait;
        _wait = _wait * 2 > LongestWait ? LongestWait : _wait * 2;
        try
        {
            await Task.Delay(wait, _clock, _closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void TakeGroup()
    {
        long bytes = _group.Sum(pending => pending.Batch.HeldBytes);
        while (
            _group.Count < GroupBatchesMost && bytes < GroupBytesMost && _queue.Reader.TryRead(out PendingWrite? taken)
        )
        {
            _group.Add(taken);
            bytes += taken.Batch.HeldBytes;
        }
    }
}
