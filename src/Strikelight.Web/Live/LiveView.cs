using System.Buffers;
using System.Threading.Channels;

namespace Strikelight.Web.Live;

/// <summary>One page that has viewers: drawn once whenever its data move, offered to all as the latest.</summary>
internal sealed partial class LiveView : IAsyncDisposable
{
    private const int Batch = 64; // viewers woken before their writes get a turn: bounds what is in flight

    private readonly ILiveSource _source;
    private readonly LiveDrawing _drawing;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _moved = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly IDisposable _watch;
    private readonly Task _loop;
    private readonly Lock _gate = new();
    private readonly List<LiveViewer> _viewers = [];
    private volatile Pulse? _latest;
    private DateTimeOffset _publishedAt; // of the data of the newest frame
    private double? _slowedTo; // what viewers were told last
    private string? _notice; // the same
    private long _movedAtMs; // of the first move that is not drawn yet; 0 where there is none

    private LiveView(ILiveSource source, LiveDrawing drawing, WatchSlot slot)
    {
        _source = source;
        _drawing = drawing;
        _watch = slot.Watch;
        slot.Changed = Moved;
        _moved.Writer.TryWrite(true);
        _loop = Task.Run(() => RunAsync(_stopping.Token));
    }

    public ILiveSource Source => _source;

    /// <summary>Since when nobody looks at it; null while somebody does. Guarded by the lock of the views.</summary>
    public DateTimeOffset? EmptySince { get; set; }

    /// <summary>The newest pulse; null until the page was drawn for the first time.</summary>
    public Pulse? Latest => _latest;

    /// <summary>Begins to watch and draw, or gives null where the server cannot watch more.</summary>
    public static LiveView? TryStart(ILiveSource source, LiveDrawing drawing)
    {
        WatchSlot slot = new();
        if (source.Watch(() => slot.Changed?.Invoke()) is not { } watch)
        {
            return null;
        }
        slot.Watch = watch;
        return new(source, drawing, slot);
    }

    public void Add(LiveViewer viewer)
    {
        lock (_gate)
        {
            viewer.Index = _viewers.Count;
            _viewers.Add(viewer);
        }
    }

    /// <summary>Lets a viewer go; true where it was the last.</summary>
    public bool Remove(LiveViewer viewer)
    {
        lock (_gate)
        {
            LiveViewer last = _viewers[^1];
            _viewers[viewer.Index] = last;
            last.Index = viewer.Index;
            _viewers.RemoveAt(_viewers.Count - 1);
            return _viewers.Count == 0;
        }
    }

    /// <summary>Adds the viewers to a list.</summary>
    public void CopyViewers(List<LiveViewer> target)
    {
        lock (_gate)
        {
            target.AddRange(_viewers);
        }
    }

    /// <summary>Draws again for a viewer who came after the frame was let go.</summary>
    public void Redraw() => _moved.Writer.TryWrite(true);

    /// <summary>Lets the frame go where every viewer has it; a later viewer has it drawn again.</summary>
    /// <returns>Bytes that became free.</returns>
    public long Release()
    {
        lock (_gate)
        {
            if (
                _latest is not { Segment: { } segment } pulse
                || _viewers.Exists(viewer => viewer.SeenVersion != pulse.Version)
            )
            {
                return 0;
            }
            _latest = pulse with { Segment = null };
            return segment.Length;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private void Moved()
    {
        long now = _drawing.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        Interlocked.CompareExchange(ref _movedAtMs, now, 0);
        _moved.Writer.TryWrite(true);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        bool isDue = false;
        DateTimeOffset drawnAt = DateTimeOffset.MinValue;
        DateTimeOffset beatAt = _drawing.Clock.GetUtcNow() + _drawing.Beat;
        while (!cancellation.IsCancellationRequested)
        {
            DateTimeOffset now = _drawing.Clock.GetUtcNow();
            DateTimeOffset drawAt = isDue ? drawnAt + _drawing.PauseOf(_source) : DateTimeOffset.MaxValue;
            if (now >= drawAt)
            {
                isDue = false;
                drawnAt = now;
                beatAt = now + _drawing.Beat;
                await DrawAsync(cancellation);
            }
            else if (now >= beatAt)
            {
                beatAt = now + _drawing.Beat;
                await BeatAsync();
            }
            else
            {
                TimeSpan wait = (drawAt < beatAt ? drawAt : beatAt) - now;
                isDue |= await MovesWithinAsync(wait, isDue, cancellation);
            }
        }
    }

    /// <summary>Waits for a move or for the time to pass; a move that is known already ends no wait.</summary>
    private async Task<bool> MovesWithinAsync(TimeSpan wait, bool isKnown, CancellationToken cancellation)
    {
        using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task delay = Task.Delay(wait, _drawing.Clock, pause.Token);
        Task moved = isKnown ? delay : _moved.Reader.WaitToReadAsync(pause.Token).AsTask();
        await Task.WhenAny(delay, moved);
        await pause.CancelAsync(); // ends the other wait, whose cancellation nobody awaits
        return _moved.Reader.TryRead(out _);
    }

    private async Task DrawAsync(CancellationToken cancellation)
    {
        DateTimeOffset startedAt = _drawing.Clock.GetUtcNow(); // before the exchange: what moves after it is later
        long movedAt = Interlocked.Exchange(ref _movedAtMs, 0);
        try
        {
            Frame frame = await _source.RenderAsync(cancellation);
            DateTimeOffset published = movedAt == 0 ? startedAt : DateTimeOffset.FromUnixTimeMilliseconds(movedAt);
            // A move may be noted late, by a thread that lost its turn: content never seems older than that before.
            _publishedAt = published > _publishedAt ? published : _publishedAt;
            await PublishAsync(frame.Id, frame.Segment);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The last viewer left while the page was being drawn.
        }
        catch (Exception fault)
        {
            // The viewers keep the last frame; its age goes on growing before their eyes.
            Log.DrawFailed(_drawing.Logger, _source.CanonicalUrl, fault);
        }
    }

    private Task BeatAsync() => _latest is { } pulse ? PublishAsync(pulse.FrameId, pulse.Segment) : Task.CompletedTask;

    /// <summary>Replaces the pulse and wakes the viewers, some at a time.</summary>
    private async Task PublishAsync(string id, byte[]? segment)
    {
        byte[] published = EventSegments.Published(_publishedAt);
        double? slowedTo = _drawing.SlowedTo(_source);
        string? notice = _drawing.Notice;
        byte[] beat = EventSegments.Beat(_source.MarketNow, slowedTo, notice);
        bool isPlain = (slowedTo ?? _slowedTo) is null && (notice ?? _notice) is null;
        byte[] head = isPlain ? published : [.. beat, .. published];
        (_slowedTo, _notice) = (slowedTo, notice);
        LiveViewer[] woken;
        int count;
        lock (_gate)
        {
            _latest = new((_latest?.Version ?? 0) + 1, id, head, segment, beat);
            count = _viewers.Count;
            woken = ArrayPool<LiveViewer>.Shared.Rent(count);
            _viewers.CopyTo(woken);
        }
        for (int i = 0; i < count; i++)
        {
            woken[i].Signal();
            if (i % Batch == Batch - 1)
            {
                await Task.Yield();
            }
        }
        ArrayPool<LiveViewer>.Shared.Return(woken, clearArray: true);
    }

    /// <summary>Lets the watch begin before the view that it wakes exists.</summary>
    private sealed class WatchSlot
    {
        public Action? Changed { get; set; }

        public IDisposable Watch { get; set; } = null!; // set before the slot is handed to a view
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Live page {Url} could not be drawn")]
        public static partial void DrawFailed(ILogger logger, string url, Exception fault);
    }
}
