using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class LiveViewsTests : IAsyncDisposable
{
    private const int ViewersMost = 200;
    private const int ViewerBytes = 16 * 1024;
    private const int FrameLineBytes = 1 << 20;

    private readonly FakeTimeProvider _clock = new();
    private readonly LiveViews _views;

    public LiveViewsTests()
    {
        BudgetOptions budget = new()
        {
            ViewerBytes = ViewerBytes,
            ViewersBytes = ViewersMost * ViewerBytes,
            FrameBytes = FrameLineBytes,
        };
        _views = new(
            Options.Create(new LiveOptions { MaxViews = 12, LeastDrawMilliseconds = 0 }),
            BudgetPlan.Of(new(1L << 30, "test"), budget),
            _clock,
            NullLogger<LiveViews>.Instance
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _views.DisposeAsync();

    [Fact]
    public async Task Join_HundredViewersOfOnePage_OneDrawing()
    {
        MovableSource source = new("/a");
        LiveViewer[] joined = [.. Enumerable.Range(0, 100).Select(_ => Join(source))];

        Pulse[] pulses = await Task.WhenAll(joined.Select(TakeAsync));

        Assert.Equal(1, source.DrawCount);
        Assert.Equal(1, _views.ViewCount);
        Assert.Equal(100, _views.ViewerCount);
        Assert.Equal(100 * ViewerBytes, _views.ViewersUse().Bytes);
        Assert.All(pulses, pulse => Assert.Same(pulses[0].Segment, pulse.Segment));
    }

    [Fact]
    public async Task Source_Moves_NewFrameIsDrawnWithTheTimeItMoved()
    {
        MovableSource source = new("/a");
        LiveViewer viewer = Join(source);
        Pulse first = await TakeAsync(viewer);
        _clock.Advance(TimeSpan.FromSeconds(2));
        long movedAt = _clock.GetUtcNow().ToUnixTimeMilliseconds();

        source.Move();
        Pulse second = await TakeAsync(viewer);

        Assert.NotEqual(first.FrameId, second.FrameId);
        Assert.True(second.Version > first.Version);
        using StreamReader head = new(EventSegments.Inflate(second.Head));
        Assert.Equal($": published={movedAt}\n", await head.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Source_StandsStill_HeartBeatsWithTheSameFrame()
    {
        LiveViewer viewer = Join(new MovableSource("/a"));
        Pulse first = await TakeAsync(viewer);

        await Eventually.TrueAsync(
            () => viewer.View.Latest!.Version > first.Version,
            "a heartbeat",
            _clock,
            TimeSpan.FromSeconds(1)
        );

        Assert.Same(first.Segment, viewer.View.Latest!.Segment);
    }

    [Fact]
    public async Task Draw_Fails_LastFrameStaysAndTheNextMoveDraws()
    {
        MovableSource source = new("/a");
        LiveViewer viewer = Join(source);
        Pulse first = await TakeAsync(viewer);
        source.FailNext = true;
        source.Move();
        await Eventually.TrueAsync(() => source.DrawCount == 2, "a failed drawing");
        Assert.Same(first, viewer.View.Latest);

        source.Move();

        Pulse next = await TakeAsync(viewer);
        Assert.NotEqual(first.FrameId, next.FrameId);
    }

    [Fact]
    public async Task Leave_LastViewer_NothingStaysWatchedOrHeld()
    {
        MovableSource source = new("/a");
        LiveViewer first = Join(source);
        LiveViewer second = Join(source);

        await _views.LeaveAsync(first);
        Assert.True(source.IsWatched);
        await _views.LeaveAsync(second);

        Assert.False(source.IsWatched);
        Assert.Equal(0, _views.ViewCount);
        Assert.Equal(0, _views.ViewersUse().Bytes);
        Assert.Equal(0, _views.FramesUse().Bytes);
    }

    [Fact]
    public void Join_BeyondTheNumberOfPages_IsRefusedAndCounted()
    {
        for (int i = 0; i < 12; i++)
        {
            Join(new MovableSource($"/{i}"));
        }

        Admission refused = _views.Join(new MovableSource("/one-more"), new Connection());
        Admission known = _views.Join(new MovableSource("/3"), new Connection());

        Assert.Null(refused.Viewer);
        Assert.Contains("different live pages", refused.Refusal, StringComparison.Ordinal);
        Assert.NotNull(known.Viewer);
        Assert.Equal(1, _views.ViewersUse().Refusals);
    }

    [Fact]
    public void Join_BeyondTheBytesOfViewers_IsRefused()
    {
        MovableSource source = new("/a");
        for (int i = 0; i < ViewersMost; i++)
        {
            Join(source);
        }

        Admission refused = _views.Join(source, new Connection());

        Assert.Null(refused.Viewer);
        Assert.Equal(ViewersMost, _views.ViewerCount);
        Assert.True(_views.ViewersUse().Bytes <= ViewersMost * ViewerBytes);
    }

    [Fact]
    public async Task Join_FramesFillTheirLine_FramesThatWereTakenAreLetGo()
    {
        List<LiveViewer> viewers = [];
        for (int i = 0; i < 12; i++)
        {
            LiveViewer viewer = Join(new MovableSource($"/{i}") { FrameBytes = 300_000 });
            viewers.Add(viewer);
            await TakeAsync(viewer);
            _views.Sweep();

            Assert.True(_views.FramesUse().Bytes <= FrameLineBytes);
        }

        Assert.True(_views.FramesUse().Evictions > 0);
        Assert.Contains(viewers, viewer => viewer.View.Latest!.Segment is null);
    }

    [Fact]
    public async Task Join_FramesNobodyHasTaken_AreKeptAndThePageIsRefused()
    {
        for (int i = 0; i < 3; i++)
        {
            LiveViewer viewer = Join(new MovableSource($"/{i}") { FrameBytes = 330_000 });
            await Eventually.TrueAsync(() => viewer.View.Latest is not null, "a frame");
        }

        Admission refused = _views.Join(new MovableSource("/more"), new Connection());

        Assert.Null(refused.Viewer);
        Assert.Equal(0, _views.FramesUse().Evictions);
    }

    [Fact]
    public async Task Redraw_OfAFrameThatWasLetGo_BringsItBack()
    {
        MovableSource source = new("/a");
        LiveViewer viewer = Join(source);
        await TakeAsync(viewer);
        _views.Press(PressureLevel.Trim);
        Assert.Null(viewer.View.Latest!.Segment);

        viewer.View.Redraw();

        Assert.NotNull((await TakeAsync(viewer)).Segment);
    }

    [Fact]
    public async Task Press_Slow_DrawsNoOftenerThanTwiceTheCadenceAndSaysSo()
    {
        MovableSource source = new("/a");
        LiveViewer viewer = Join(source);
        await TakeAsync(viewer);
        _views.Press(PressureLevel.Slow);

        source.Move();
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(1, source.DrawCount);
        await Eventually.TrueAsync(() => source.DrawCount == 2, "a slowed drawing", _clock, TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => viewer.View.Latest!.FrameId == "v2", "its frame");

        using StreamReader beat = new(EventSegments.Inflate(viewer.View.Latest!.Beat));
        Assert.Contains("\ndata: 20\n", await beat.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public void Press_RefuseAndBack_StreamsAreRefusedOnlyMeanwhile()
    {
        _views.Press(PressureLevel.Refuse);
        Admission refused = _views.Join(new MovableSource("/a"), new Connection());
        _views.Press(PressureLevel.None);
        Admission admitted = _views.Join(new MovableSource("/a"), new Connection());

        Assert.Null(refused.Viewer);
        Assert.Contains("short of memory", refused.Refusal, StringComparison.Ordinal);
        Assert.NotNull(admitted.Viewer);
    }

    [Fact]
    public void Sweep_WriteBeyondTheDeadline_IsDroppedAndOthersStay()
    {
        MovableSource source = new("/a");
        Connection stalled = new();
        Connection quick = new();
        LiveViewer slow = _views.Join(source, stalled).Viewer!;
        LiveViewer fast = _views.Join(source, quick).Viewer!;
        slow.BeginWrite();
        fast.BeginWrite();
        fast.EndWrite();

        _clock.Advance(TimeSpan.FromSeconds(4));
        _views.Sweep();
        Assert.False(stalled.IsAborted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        _views.Sweep();

        Assert.True(stalled.IsAborted);
        Assert.False(quick.IsAborted);
        Assert.Equal(1, _views.ViewersUse().Evictions);
    }

    [Fact]
    public void Sweep_UnderEviction_DropsReadersASecondBehind()
    {
        Connection behind = new();
        LiveViewer viewer = _views.Join(new MovableSource("/a"), behind).Viewer!;
        viewer.BeginWrite();
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        _views.Sweep();
        Assert.False(behind.IsAborted);

        _views.Press(PressureLevel.Evict);
        _views.Sweep();

        Assert.True(behind.IsAborted);
    }

    [Fact]
    public async Task Close_WhileViewersWait_WakesAllAndLetsNobodyIn()
    {
        MovableSource source = new("/a");
        LiveViewer viewer = Join(source);
        await TakeAsync(viewer);
        Task woken = viewer.NextAsync().AsTask();

        _views.Close();

        await woken;
        Assert.True(_views.IsClosing);
        Assert.Null(_views.Join(source, new Connection()).Viewer);
    }

    private LiveViewer Join(MovableSource source)
    {
        LiveViewer? viewer = _views.Join(source, new Connection()).Viewer;
        Assert.NotNull(viewer);
        return viewer;
    }

    /// <summary>What the stream does: waits for a pulse it has not seen and takes it.</summary>
    private static async Task<Pulse> TakeAsync(LiveViewer viewer)
    {
        Pulse? pulse = viewer.View.Latest;
        while (pulse is null || pulse.Version == viewer.SeenVersion)
        {
            await viewer.NextAsync().AsTask().WaitAsync(Cancellation);
            pulse = viewer.View.Latest;
        }
        viewer.SeenVersion = pulse.Version;
        return pulse;
    }

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = true;
    }
}
