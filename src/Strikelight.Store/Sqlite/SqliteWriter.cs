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
    private readonly List<PendingWrite> _group = [];
    private readonly CancellationTokenSource _closing = new();

    private SqlSession? _session;
    private Task _loop = Task.CompletedTask;
    private StoreState _state;
    private TimeSpan _wait = FirstWait;
    private long _queuedBytes;
    private long _refusedWrites;

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
        long queued = Interlocked.Add(ref _queuedBytes, pending.HeldBytes);
        // A batch larger than the whole queue may still go alone, or it could never be written.
        bool hasRoom = queued <= _options.QueueBytes || queued == pending.HeldBytes;
        if (hasRoom && _queue.Writer.TryWrite(pending))
        {
            return true;
        }
        Interlocked.Add(ref _queuedBytes, -pending.HeldBytes);
        Interlocked.Increment(ref _refusedWrites);
        return false;
    }

    /// <summary>Runs a step of maintenance between two groups.</summary>
    /// <exception cref="StoreUnavailableException">Writing is paused, or the store closed.</exception>
    public async Task StepAsync(Action<SqlSession> step, CancellationToken cancellation)
    {
        if (State is { Kind: not StoreStateKind.Open } state)
        {
            throw new StoreUnavailableException(state.Detail);
        }
        PendingWrite pending = new(step);
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellation);
        }
        catch (ChannelClosedException error)
        {
            throw new StoreUnavailableException("The store is closed.", error);
        }
        await pending.Done; // a step that began is not left half done
    }

    /// <summary>Writes what is queued if the disk lets it, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _closing.CancelAsync();
        await _loop;
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await IsOpenAsync() && await HasWorkAsync())
            {
                TakeGroup();
                if (TryFinishGroup())
                {
                    _wait = FirstWait;
                }
            }
        }
        finally
        {
            Close();
        }
    }

    private async ValueTask<bool> HasWorkAsync() => _group.Count > 0 || await _queue.Reader.WaitToReadAsync();

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
        long bytes = _group.Sum(pending => pending.HeldBytes);
        while (
            _group.Count < GroupBatchesMost
            && bytes < GroupBytesMost
            && _queue.Reader.TryPeek(out PendingWrite? next)
            && (_group.Count == 0 || (next.Step is null && _group[0].Step is null))
            && _queue.Reader.TryRead(out PendingWrite? taken)
        )
        {
            _group.Add(taken);
            bytes += taken.HeldBytes;
        }
    }
}
