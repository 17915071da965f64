using Microsoft.Extensions.Options;

namespace Strikelight.Web.Live;

/// <summary>The pages that have viewers now, bounded in number; a page nobody looks at is not drawn.</summary>
public sealed class LiveViews : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveView> _views = new(StringComparer.Ordinal);
    private readonly LiveOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveViews> _logger;
    private int _viewerCount;

    /// <summary>Starts without views.</summary>
    public LiveViews(IOptions<LiveOptions> options, TimeProvider clock, ILogger<LiveViews> logger)
    {
        _options = options.Value;
        _clock = clock;
        _logger = logger;
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

    /// <summary>The newest frame of a page, where somebody looks at it.</summary>
    public Frame? LatestFrame(string canonicalUrl)
    {
        lock (_gate)
        {
            return _views.TryGetValue(canonicalUrl, out LiveView? view) ? view.Latest.Current?.Frame : null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        LiveView[] views;
        lock (_gate)
        {
            views = [.. _views.Values];
            _views.Clear();
        }
        foreach (LiveView view in views)
        {
            await view.DisposeAsync();
        }
    }

    /// <summary>Joins the live view of a page, begun for its first viewer; null where a limit is reached.</summary>
    internal LiveView? Join(ILiveSource source)
    {
        lock (_gate)
        {
            if (_viewerCount >= _options.MaxViewers)
            {
                return null;
            }
            if (!_views.TryGetValue(source.CanonicalUrl, out LiveView? view))
            {
                view = _views.Count < _options.MaxViews ? LiveView.TryStart(source, _options, _clock, _logger) : null;
                if (view is null)
                {
                    return null;
                }
                _views.Add(source.CanonicalUrl, view);
            }
            view.ViewerCount++;
            _viewerCount++;
            return view;
        }
    }

    /// <summary>Leaves a view; the last viewer ends it.</summary>
    internal async Task LeaveAsync(LiveView view)
    {
        bool last;
        lock (_gate)
        {
            _viewerCount--;
            last = --view.ViewerCount == 0;
            if (last && _views.TryGetValue(view.Source.CanonicalUrl, out LiveView? kept) && ReferenceEquals(kept, view))
            {
                _views.Remove(view.Source.CanonicalUrl);
            }
        }
        if (last)
        {
            await view.DisposeAsync();
        }
    }
}
