using System.Threading.Channels;
using Strikelight.Web.Board;

namespace Strikelight.Web.Live;

/// <summary>One page that has viewers: drawn once whenever its data move, offered to all as the latest.</summary>
internal sealed partial class LiveView : IAsyncDisposable
{
    private readonly ILiveSource _source;
    private readonly LiveOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<bool> _moved = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly IDisposable _watch;
    private readonly Task _loop;

    private LiveView(ILiveSource source, LiveOptions options, TimeProvider clock, ILogger logger, WatchSlot slot)
    {
        _source = source;
        _options = options;
        _clock = clock;
        _logger = logger;
        _watch = slot.Watch;
        slot.Changed = () => _moved.Writer.TryWrite(true);
        _moved.Writer.TryWrite(true);
        _loop = Task.Run(() => RunAsync(_stopping.Token));
    }

    public LatestValue<Pulse> Latest { get; } = new();

    public ILiveSource Source => _source;

    /// <summary>Viewers now; guarded by the lock of <see cref="LiveViews"/>.</summary>
    public int ViewerCount { get; set; }

    /// <summary>Begins to watch and draw, or gives null where the server cannot watch more.</summary>
    public static LiveView? TryStart(ILiveSource source, LiveOptions options, TimeProvider clock, ILogger logger)
    {
        WatchSlot slot = new();
        if (source.Watch(() => slot.Changed?.Invoke()) is not { } watch)
        {
            return null;
        }
        slot.Watch = watch;
        return new(source, options, clock, logger, slot);
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        Task<bool>? waiting = null;
        TimeSpan beat = TimeSpan.FromSeconds(_options.HeartbeatSeconds);
        while (!cancellation.IsCancellationRequested)
        {
            waiting ??= _moved.Reader.WaitToReadAsync(cancellation).AsTask();
            using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            Task first = await Task.WhenAny(waiting, Task.Delay(beat, _clock, pause.Token));
            await pause.CancelAsync();
            if (cancellation.IsCancellationRequested)
            {
                return;
            }
            if (first == waiting)
            {
                waiting = null;
                _moved.Reader.TryRead(out _);
                await DrawAsync(cancellation);
            }
            else if (Latest.Current is { } pulse)
            {
                Latest.Publish(
                    pulse with
                    {
                        Version = pulse.Version + 1,
                        Beat = EventSegments.Beat(_source.MarketNow),
                    }
                );
            }
        }
    }

    private async Task DrawAsync(CancellationToken cancellation)
    {
        try
        {
            Frame frame = await _source.RenderAsync(cancellation);
            long version = (Latest.Current?.Version ?? 0) + 1;
            Latest.Publish(new(version, frame, EventSegments.Beat(_source.MarketNow)));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The last viewer left while the page was being drawn.
        }
        catch (Exception fault)
        {
            // The viewers keep the last frame; its age goes on growing before their eyes.
            Log.DrawFailed(_logger, _source.CanonicalUrl, fault);
        }
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
