using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class LiveViewsTests : LiveViewsFixture
{
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
    public async Task Leave_LastViewer_NothingStaysWatchedOrHeldAfterAMoment()
    {
        MovableSource source = new("/a");
        LiveViewer first = Join(source);
        LiveViewer second = Join(source);

        _views.Leave(first);
        _views.Leave(second);
        await _views.SweepAsync();
        Assert.True(source.IsWatched);
        _clock.Advance(TimeSpan.FromSeconds(3));
        await _views.SweepAsync();

        Assert.False(source.IsWatched);
        Assert.Equal(0, _views.ViewCount);
        Assert.Equal(0, _views.ViewersUse().Bytes);
        Assert.Equal(0, _views.FramesUse().Bytes);
    }

    [Fact]
    public async Task Join_WithinAMomentOfTheLastLeaving_HasTheFrameWithoutDrawingAgain()
    {
        MovableSource source = new("/a");
        LiveViewer first = Join(source);
        Pulse drawn = await TakeAsync(first);
        _views.Leave(first);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _views.SweepAsync();

        LiveViewer back = Join(source);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _views.SweepAsync();

        Assert.Same(drawn, back.View.Latest);
        Assert.Equal(1, source.DrawCount);
        Assert.True(source.IsWatched);
    }

    [Fact]
    public async Task Join_AllPlacesTakenByPagesWithoutViewers_TheyMakeRoom()
    {
        MovableSource[] left = [.. Enumerable.Range(0, 12).Select(i => new MovableSource($"/{i}"))];
        foreach (MovableSource source in left)
        {
            _views.Leave(Join(source));
        }

        Assert.NotNull(_views.Join(new MovableSource("/one-more"), new Connection()).Viewer);
        await _views.SweepAsync();

        Assert.Equal(1, _views.ViewCount);
        Assert.DoesNotContain(left, source => source.IsWatched);
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
            await _views.SweepAsync();

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
}
