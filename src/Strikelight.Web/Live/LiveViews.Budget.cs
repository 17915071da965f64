using Strikelight.Web.Budget;

namespace Strikelight.Web.Live;

public sealed partial class LiveViews
{
    private static readonly TimeSpan EvictAfter = TimeSpan.FromSeconds(1);

    private long _refusals;
    private long _drops;
    private long _releases;

    /// <summary>Open streams as the budget counts them.</summary>
    internal ByteUse ViewersUse() =>
        new(
            (long)ViewerCount * _plan.ViewerBytes,
            ViewerCount,
            Interlocked.Read(ref _drops),
            Interlocked.Read(ref _refusals)
        );

    /// <summary>Live pages and their newest frames; evictions are frames let go while every viewer had them.</summary>
    internal ByteUse FramesUse()
    {
        lock (_gate)
        {
            return new(FrameBytes(), _views.Count, Interlocked.Read(ref _releases));
        }
    }

    /// <summary>Holds less while memory is short: slower pages, no new streams, no slow readers.</summary>
    internal void Press(PressureLevel level)
    {
        _pressure = level;
        _drawing.IsSlow = level >= PressureLevel.Slow;
        if (level >= PressureLevel.Trim)
        {
            lock (_gate)
            {
                ReleaseFrames(long.MaxValue);
            }
        }
    }

    /// <summary>
    /// Closes streams whose write takes too long, longest first; ends pages without viewers; lets frames beyond the cap
    /// go.
    /// </summary>
    internal async Task SweepAsync()
    {
        bool isHurried = IsClosing || _pressure >= PressureLevel.Evict;
        TimeSpan most = isHurried ? EvictAfter : TimeSpan.FromSeconds(_options.WriteDeadlineSeconds);
        foreach (
            LiveViewer viewer in Viewers()
                .Select(viewer => (Viewer: viewer, For: viewer.WritingFor()))
                .Where(writing => writing.For > most)
                .OrderByDescending(writing => writing.For)
                .Select(writing => writing.Viewer)
        )
        {
            Log.ViewerStalled(_logger, viewer.View.Source.CanonicalUrl);
            Interlocked.Increment(ref _drops);
            viewer.Drop();
        }
        LiveView[] ended;
        lock (_gate)
        {
            ReleaseFrames(FrameBytes() - _plan.Frames.CapBytes);
            bool isShort = _pressure >= PressureLevel.Trim;
            EndEmpty(isShort ? TimeSpan.Zero : TimeSpan.FromSeconds(_options.LingerSeconds));
            ended = [.. _ended];
            _ended.Clear();
        }
        foreach (LiveView view in ended)
        {
            await view.DisposeAsync();
        }
    }

    /// <summary>Takes off the pages that have been without viewers for so long; true where there were any.</summary>
    private bool EndEmpty(TimeSpan least)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        int before = _ended.Count;
        _ended.AddRange(_views.Values.Where(view => view.EmptySince is { } since && now - since >= least));
        foreach (LiveView view in _ended.Skip(before))
        {
            _views.Remove(view.Source.CanonicalUrl);
        }
        return _ended.Count > before;
    }

    private long FrameBytes()
    {
        long bytes = 0;
        foreach (LiveView view in _views.Values)
        {
            bytes += BytesPerView + (view.Latest is { } pulse ? pulse.Segment?.Length ?? 0 : BytesPerNewFrame);
        }
        return bytes;
    }

    /// <summary>Lets frames go until so many bytes are free, or as many as can be; gives the bytes.</summary>
    private long ReleaseFrames(long wantedBytes)
    {
        long free = 0;
        foreach (LiveView view in _views.Values)
        {
            if (free >= wantedBytes)
            {
                break;
            }
            long bytes = view.Release();
            free += bytes;
            _releases += bytes > 0 ? 1 : 0;
        }
        return free;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Viewer of {Url} did not read in time and was dropped")]
        public static partial void ViewerStalled(ILogger logger, string url);
    }
}
