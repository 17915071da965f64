using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

/// <summary>A page that moves when a test says so and counts its drawings.</summary>
internal sealed class MovableSource(string url) : ILiveSource
{
    private Action? _changed;
    private int _draws;

    public string CanonicalUrl => url;

    public TimeSpan Cadence => TimeSpan.FromSeconds(10);

    public DateTimeOffset MarketNow => DateTimeOffset.UnixEpoch;

    public int DrawCount => Volatile.Read(ref _draws);

    public bool FailNext { get; set; }

    public int? FrameBytes { get; init; }

    public bool IsWatched => _changed is not null;

    public void Move() => _changed?.Invoke();

    public IDisposable? Watch(Action changed)
    {
        _changed = changed;
        return new Release(() => _changed = null);
    }

    public async Task<Frame> RenderAsync(CancellationToken cancellation)
    {
        int draw = Interlocked.Increment(ref _draws);
        if (FailNext)
        {
            FailNext = false;
            throw new InvalidOperationException("drawing failed on purpose");
        }
        return FrameBytes is { } bytes
            ? new Frame($"v{draw}", new byte[bytes])
            : await EventSegments.FragmentAsync($"v{draw}", text => text.WriteAsync($"<p>{draw}</p>"));
    }

    private sealed class Release(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
