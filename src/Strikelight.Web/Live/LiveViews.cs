using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Live;

/// <summary>The pages that have viewers now and their viewers, both within the memory budget.</summary>
/// <remarks>Thread-safe. A page nobody looks at is not drawn; after a stream has closed nothing of it stays.</remarks>
public sealed partial class LiveViews : IAsyncDisposable
{
    /// <summary>Bytes counted for a live page beside its frame: loop, watches, address.</summary>
    public const int BytesPerView = 4096;

    private const int BytesPerNewFrame = 64 * 1024; // counted until the first frame is there

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveView> _views = new(StringComparer.Ordinal);
    private readonly List<LiveView> _ended = []; // taken off, yet to be disposed of
    private readonly LiveOptions _options;
    private readonly BudgetPlan _plan;
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveViews> _logger;
    private readonly LiveDrawing _drawing;
    private int _viewerCount;
    private bool _isClosing;
    private volatile PressureLevel _pressure;

    /// <summary>Starts without views.</summary>
    public LiveViews(
        IOptions<LiveOptions> options,
        BudgetPlan plan,
        TimeProvider clock,
        ILogger<LiveViews> logger,
        ILiveNotice? notice = null
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _plan = plan;
        _clock = clock;
        _logger = logger;
        _drawing = new(_options, clock, logger, notice);
    }

    /// <summary>Distinct live pages now.</summary>
    public int ViewCount
    {
        get
        {
            lock (_gate)
            {
                return _views.Count;
            }
        }
    }

    /// <summary>Open streams now.</summary>
    public int ViewerCount => Volatile.Read(ref _viewerCount);

    /// <summary>What every page says now; null where there is nothing to say.</summary>
    internal string? Notice => _drawing.Notice;

    /// <summary>Whether streams are being ended because the server stops.</summary>
    internal bool IsClosing => Volatile.Read(ref _isClosing);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        LiveView[] views;
        lock (_gate)
        {
            views = [.. _views.Values];
            _views.Clear();
            views = [.. views, .. _ended];
            _ended.Clear();
        }
        foreach (LiveView view in views)
        {
            await view.DisposeAsync();
        }
    }

    /// <summary>Joins the live view of a page, begun for its first viewer, or says why not.</summary>
    internal Admission Join(ILiveSource source, IHttpRequestLifetimeFeature connection)
    {
        Admission admission;
        lock (_gate)
        {
            admission = RefusalOf(source.CanonicalUrl) is { } refusal
                ? Admission.Refused(refusal)
                : JoinNow(source, connection);
        }
        if (admission.Viewer is null)
        {
            Interlocked.Increment(ref _refusals);
        }
        return admission;
    }

    /// <summary>Leaves a view; without viewers it stays for a moment, so that a crowd may come back to it.</summary>
    internal void Leave(LiveViewer viewer)
    {
        lock (_gate)
        {
            _viewerCount--;
            if (viewer.View.Remove(viewer))
            {
                viewer.View.EmptySince = _clock.GetUtcNow();
            }
        }
    }

    /// <summary>Ends every stream with a hint when to come again, and lets none in any more.</summary>
    internal void Close()
    {
        Volatile.Write(ref _isClosing, true);
        foreach (LiveViewer viewer in Viewers())
        {
            viewer.Signal();
        }
    }

    private string? RefusalOf(string url)
    {
        if (_isClosing)
        {
            return "The server is stopping.";
        }
        if (_pressure >= PressureLevel.Refuse)
        {
            return "The server is short of memory and takes no new streams.";
        }
        if ((_viewerCount + 1L) * _plan.ViewerBytes > _plan.Viewers.CapBytes)
        {
            return "The server has as many open streams as its memory allows.";
        }
        return _views.ContainsKey(url) || HasRoomForAView()
            ? null
            : "The server draws as many different live pages as its memory allows.";
    }

    /// <summary>Whether a further page fits; frames that every viewer has are let go for it.</summary>
    private bool HasRoomForAView()
    {
        if (_views.Count >= _options.MaxViews && !EndEmpty(TimeSpan.Zero))
        {
            return false;
        }
        long wanted = FrameBytes() + BytesPerView + BytesPerNewFrame - _plan.Frames.CapBytes;
        return wanted <= 0 || ReleaseFrames(wanted) >= wanted || (EndEmpty(TimeSpan.Zero) && HasRoomForAView());
    }

    private Admission JoinNow(ILiveSource source, IHttpRequestLifetimeFeature connection)
    {
        if (!_views.TryGetValue(source.CanonicalUrl, out LiveView? view))
        {
            view = LiveView.TryStart(source, _drawing);
            if (view is null)
            {
                return Admission.Refused("The server watches as many symbols as it may.");
            }
            _views.Add(source.CanonicalUrl, view);
        }
        LiveViewer viewer = new(view, connection, _clock);
        view.Add(viewer);
        view.EmptySince = null;
        _viewerCount++;
        return new(viewer, "");
    }

    private List<LiveViewer> Viewers()
    {
        List<LiveViewer> viewers = [];
        lock (_gate)
        {
            foreach (LiveView view in _views.Values)
            {
                view.CopyViewers(viewers);
            }
        }
        return viewers;
    }
}
