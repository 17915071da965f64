using Strikelight.Web.Budget;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Live;

public sealed class LiveViewsPressureTests : LiveViewsFixture
{
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
    public async Task Sweep_WriteBeyondTheDeadline_IsDroppedAndOthersStay()
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
        await _views.SweepAsync();
        Assert.False(stalled.IsAborted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _views.SweepAsync();

        Assert.True(stalled.IsAborted);
        Assert.False(quick.IsAborted);
        Assert.Equal(1, _views.ViewersUse().Evictions);
    }

    [Fact]
    public async Task Sweep_UnderEviction_DropsReadersASecondBehind()
    {
        Connection behind = new();
        LiveViewer viewer = _views.Join(new MovableSource("/a"), behind).Viewer!;
        viewer.BeginWrite();
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        await _views.SweepAsync();
        Assert.False(behind.IsAborted);

        _views.Press(PressureLevel.Evict);
        await _views.SweepAsync();

        Assert.True(behind.IsAborted);
    }
}
