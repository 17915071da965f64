using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class LiveViewsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LiveViews _views;

    public LiveViewsTests() =>
        _views = new(
            Options.Create(new LiveOptions { MaxViews = 2, MaxViewers = 200 }),
            _clock,
            NullLogger<LiveViews>.Instance
        );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _views.DisposeAsync();

    [Fact]
    public async Task Join_HundredViewersOfOnePage_OneDrawing()
    {
        CountingSource source = new("/a");
        LiveView[] joined = [.. Enumerable.Range(0, 100).Select(_ => _views.Join(source)!)];

        Pulse[] pulses = await Task.WhenAll(joined.Select(view => view.Latest.NextAfterAsync(0, Cancellation)));

        Assert.Equal(1, source.DrawCount);
        Assert.Equal(1, _views.ViewCount);
        Assert.Equal(100, _views.ViewerCount);
        Assert.All(pulses, pulse => Assert.Same(pulses[0].Frame, pulse.Frame));
    }

    [Fact]
    public async Task Source_Moves_NewFrameIsDrawn()
    {
        CountingSource source = new("/a");
        LiveView view = _views.Join(source)!;
        Pulse first = await view.Latest.NextAfterAsync(0, Cancellation);

        source.Move();
        Pulse second = await view.Latest.NextAfterAsync(first.Version, Cancellation);

        Assert.NotEqual(first.Frame.Id, second.Frame.Id);
        Assert.True(second.Version > first.Version);
    }

    [Fact]
    public async Task Source_StandsStill_HeartBeatsWithTheSameFrame()
    {
        LiveView view = _views.Join(new CountingSource("/a"))!;
        Pulse first = await view.Latest.NextAfterAsync(0, Cancellation);

        await Eventually.TrueAsync(
            () => view.Latest.Current!.Version > first.Version,
            "a heartbeat",
            _clock,
            TimeSpan.FromSeconds(1)
        );

        Assert.Same(first.Frame, view.Latest.Current!.Frame);
    }

    [Fact]
    public async Task Draw_Fails_LastFrameStaysAndTheNextMoveDraws()
    {
        CountingSource source = new("/a");
        LiveView view = _views.Join(source)!;
        Pulse first = await view.Latest.NextAfterAsync(0, Cancellation);
        source.FailNext = true;
        source.Move();
        await Eventually.TrueAsync(() => source.DrawCount == 2, "a failed drawing");
        Assert.Same(first.Frame, view.Latest.Current!.Frame);

        source.Move();

        Pulse next = await view.Latest.NextAfterAsync(first.Version, Cancellation);
        Assert.NotEqual(first.Frame.Id, next.Frame.Id);
    }

    [Fact]
    public async Task Leave_LastViewer_NothingStaysWatchedOrHeld()
    {
        CountingSource source = new("/a");
        LiveView first = _views.Join(source)!;
        LiveView second = _views.Join(source)!;

        await _views.LeaveAsync(first);
        Assert.True(source.IsWatched);
        await _views.LeaveAsync(second);

        Assert.False(source.IsWatched);
        Assert.Equal(0, _views.ViewCount);
        Assert.Equal(0, _views.ViewerCount);
        Assert.Null(_views.LatestFrame("/a"));
    }

    [Fact]
    public void Join_BeyondTheLimitOfPages_IsRefused()
    {
        Assert.NotNull(_views.Join(new CountingSource("/a")));
        Assert.NotNull(_views.Join(new CountingSource("/b")));

        Assert.Null(_views.Join(new CountingSource("/c")));
        Assert.Equal(2, _views.ViewerCount);
    }

    private sealed class CountingSource(string url) : ILiveSource
    {
        private Action? _changed;
        private int _draws;

        public string CanonicalUrl => url;

        public DateTimeOffset MarketNow => DateTimeOffset.UnixEpoch;

        public int DrawCount => Volatile.Read(ref _draws);

        public bool FailNext { get; set; }

        public bool IsWatched => _changed is not null;

        public void Move() => _changed?.Invoke();

        public IDisposable? Watch(Action changed)
        {
            _changed = changed;
            return new Release(() => _changed = null);
        }

        public Task<Frame> RenderAsync(CancellationToken cancellation)
        {
            int draw = Interlocked.Increment(ref _draws);
            if (FailNext)
            {
                FailNext = false;
                throw new InvalidOperationException("drawing failed on purpose");
            }
            return Task.FromResult(EventSegments.Fragment($"v{draw}", $"<p>{draw}</p>"));
        }
    }

    private sealed class Release(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
