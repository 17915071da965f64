using Strikelight.Web.Budget;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>
/// Results of the past, made once for all who ask, one at a time and never by the caller; bounded in bytes.
/// </summary>
/// <remarks>
/// Safe for several threads. A page peeks: what is not there is begun, and the topic of its symbol moves when it is.
/// What grows with stored chains is made anew when there is one, so that its pages are drawn once, with the result.
/// Why there is no result is asked again after half a minute; live pages show it until the answer is there. What they
/// did not ask for in the last minute leaves first; where that is not enough, a new result is not kept, so that pages
/// do not chase each other out.
/// </remarks>
public sealed partial class LookBackCache : IByteHolder, IDisposable
{
    private const int BytesPerEntry = 768; // node, key, answer, how to renew it and bookkeeping, rounded up
    private const int RunningMost = 256;
    private const string TooBusy = "The server is reading too many other histories. Try again in a minute.";
    private const string ShortOfMemory = "The server is short of memory and reads no history for now.";
    private const string Full =
        "The memory for look-back panels is full with what others look at. Try again in a minute.";
    private const string Faulted = "What was read could not be handled; the log has the details.";
    private static readonly TimeSpan ReasonKept = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan InUseOfPast = TimeSpan.FromSeconds(5); // until it is drawn, once and for all

    private readonly Lock _gate = new();
    private readonly Dictionary<LookBackKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = new(); // most recently used first
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;
    private readonly LookBackTopics _topics;
    private readonly TimeProvider _clock;
    private readonly ILogger<LookBackCache> _logger;
    private PressureLevel _pressure;
    private bool _isDisposed;
    private long _bytes;
    private int _running;
    private long _hits;
    private long _misses;
    private long _evictions;
    private long _refusals;

    /// <summary>Starts empty.</summary>
    public LookBackCache(
        BudgetPlan plan,
        LookBackTopics topics,
        StoredTopics stored,
        TimeProvider clock,
        ILogger<LookBackCache> logger
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stored);
        Line = plan.LookBack;
        _stopped = _stopping.Token; // which can be asked for after the end
        _topics = topics;
        _clock = clock;
        _logger = logger;
        stored.Follow(Renew);
    }

    /// <inheritdoc />
    public BudgetLine Line { get; }

    private long CapBytes =>
        _pressure >= PressureLevel.Evict ? 0
        : _pressure >= PressureLevel.Trim ? Line.CapBytes / 2
        : Line.CapBytes;

    /// <inheritdoc />
    public ByteUse Use()
    {
        lock (_gate)
        {
            return new(_bytes, _byUse.Count, _evictions, _refusals) { Hits = _hits, Misses = _misses };
        }
    }

    /// <summary>Trimmed it holds half as much; from refusal on it begins nothing; at last it is empty.</summary>
    public void Press(PressureLevel level)
    {
        lock (_gate)
        {
            _pressure = level;
            Trim(isSparing: false);
        }
    }

    /// <summary>What is there now; what is not, or not enough, is begun.</summary>
    /// <param name="key">What it is of.</param>
    /// <param name="work">How it is made.</param>
    /// <param name="isLive">Whether a live page asks: it asks again, and the result is not let go meanwhile.</param>
    public LookBackAnswer<T> Peek<T>(LookBackKey key, LookBackWork<T> work, bool isLive)
        where T : class, ILookBackResult
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_gate)
        {
            Entry entry = EntryOf(key, isLive ? InUse : InUseOfPast);
            entry.Renew = work.FollowsStore ? () => Renew(entry, work) : null;
            if (Settled(entry, work) is { } settled)
            {
                _hits++;
                return settled;
            }
            _misses++;
            if (Begin(entry, work) is { } refused)
            {
                return LookBackAnswer<T>.Failed(refused);
            }
            entry.IsAwaited = true;
            return isLive && OldReason<T>(entry) is { } known ? known : LookBackAnswer<T>.Pending(ValueOf<T>(entry));
        }
    }

    /// <summary>A result that is there; null where it is not. Begins nothing.</summary>
    public T? Held<T>(LookBackKey key)
        where T : class, ILookBackResult
    {
        lock (_gate)
        {
            return _byKey.TryGetValue(key, out LinkedListNode<Entry>? node) ? ValueOf<T>(node.Value) : null;
        }
    }

    /// <summary>Ends when all that is being made now is made, or given up.</summary>
    /// <param name="symbol">Of which symbol; of all without one.</param>
    public async Task SettleAsync(string? symbol = null)
    {
        Task[] running;
        lock (_gate)
        {
            IEnumerable<Entry> asked = _byUse.Where(entry => symbol is null || entry.Key.Symbol == symbol);
            running = [.. asked.Select(entry => entry.Running).OfType<Task>()];
        }
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return; // the container knows it under two names
        }
        _stopping.Cancel();
        _stopping.Dispose();
        lock (_gate)
        {
            if (_running == 0)
            {
                _turn.Dispose(); // otherwise what still runs gives its turn back
            }
        }
    }

    private static T? ValueOf<T>(Entry entry)
        where T : class, ILookBackResult => (entry.Answer as LookBackAnswer<T>)?.Value;

    /// <summary>Why there was no result a moment ago: pages that are drawn all the time would flicker.</summary>
    private LookBackAnswer<T>? OldReason<T>(Entry entry)
        where T : class, ILookBackResult =>
        entry.Answer is LookBackAnswer<T> { Value: null } answer && _clock.GetUtcNow() < entry.ReasonUntil + InUse
            ? answer
            : null;

    private LookBackAnswer<T>? Settled<T>(Entry entry, LookBackWork<T> work)
        where T : class, ILookBackResult =>
        entry.Answer switch
        {
            LookBackAnswer<T> { Value: { } value } answer => work.IsEnough(value) ? answer : null,
            LookBackAnswer<T> answer => _clock.GetUtcNow() < entry.ReasonUntil ? answer : null,
            _ => null,
        };

    private Entry EntryOf(LookBackKey key, TimeSpan inUse)
    {
        if (_byKey.TryGetValue(key, out LinkedListNode<Entry>? node))
        {
            _byUse.Remove(node);
        }
        else
        {
            node = new(new Entry(key) { Bytes = BytesPerEntry });
            _byKey.Add(key, node);
            _bytes += BytesPerEntry;
        }
        _byUse.AddFirst(node);
        DateTimeOffset until = _clock.GetUtcNow() + inUse;
        node.Value.InUseUntil = node.Value.InUseUntil > until ? node.Value.InUseUntil : until;
        Report(node.Value);
        return node.Value;
    }

    /// <summary>Begins the work unless it runs already; the reason of a refusal otherwise.</summary>
    private string? Begin<T>(Entry entry, LookBackWork<T> work)
        where T : class, ILookBackResult
    {
        if (entry.Running is not null)
        {
            return null;
        }
        string? refusal =
            _pressure >= PressureLevel.Refuse ? ShortOfMemory
            : _running >= RunningMost ? TooBusy
            : null;
        if (refusal is not null)
        {
            _refusals++;
            Trim(isSparing: false);
            return refusal;
        }
        _running++;
        entry.Running = entry.Last = RunAsync(entry, ValueOf<T>(entry), work);
        return null;
    }

    private sealed class Entry(LookBackKey key)
    {
        public LookBackKey Key => key;

        public object? Answer { get; set; }

        public Task<object>? Running { get; set; }

        /// <summary>Makes it anew, where a live page shows it and it grows with stored chains.</summary>
        public Action? Renew { get; set; }

        /// <summary>The last making, running or ended.</summary>
        public Task<object>? Last { get; set; }

        public DateTimeOffset InUseUntil { get; set; }

        public DateTimeOffset ReasonUntil { get; set; }

        /// <summary>Whether a page showed that it is being made.</summary>
        public bool IsAwaited { get; set; }

        public long Bytes { get; set; }
    }
}
