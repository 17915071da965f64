using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store.History;

namespace Strikelight.Web.Tests.Recorder;

public sealed class RecorderGapTests : IDisposable
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset Open = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero); // a Friday
    private static readonly DateTimeOffset Close = new(2026, 11, 20, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayOpen = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);

    private RecorderFixture _fixture = new(Open.AddMinutes(-10));

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Gap_OfADayRecordedThroughout_IsNone()
    {
        await _fixture.RunAsync(Close.AddHours(1), Symbol);

        Assert.Empty(_fixture.GapsOf(Symbol));
        Assert.Equal(Open, _fixture.Store.TimesOf(Symbol)[0]);
        Assert.Equal(Close.AddMinutes(15), _fixture.Store.TimesOf(Symbol)[^1]);
    }

    [Fact]
    public async Task Gap_AtTheNextOpen_IsNotCountedFromYesterday()
    {
        Restart(Close.AddMinutes(-20));
        await _fixture.RunAsync(Close.AddMinutes(20), Symbol);
        await _fixture.RunAsync(MondayOpen.AddMinutes(-1));

        await _fixture.RunAsync(MondayOpen.AddMinutes(2));
        Assert.Null(_fixture.ReportOf(Symbol).GapSince);
        await _fixture.RunAsync(MondayOpen.AddMinutes(30), Symbol);

        Assert.Empty(_fixture.GapsOf(Symbol));
    }

    [Fact]
    public async Task Gap_InASession_LastsFromTheLastChainToTheNext()
    {
        await _fixture.RunAsync(Open.AddMinutes(30), Symbol);
        _fixture.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line.");
        await _fixture.PollAsync(Symbol);
        await _fixture.RunAsync(Open.AddMinutes(40));
        Assert.Equal(("gap", "No line."), (_fixture.ReportOf(Symbol).State, _fixture.ReportOf(Symbol).Reason));
        _fixture.Provider.Answer = symbol =>
            FetchResult<ChainSnapshot>.Ok(RecordedPoll.At(_fixture.DataTime, symbol: symbol));
        _fixture.Clock.Advance(TimeSpan.FromSeconds(30)); // beyond the pause after a failure

        await _fixture.RunAsync(Open.AddMinutes(45), Symbol);

        RecorderEvent gap = Assert.Single(_fixture.GapsOf(Symbol));
        Assert.Equal(new(Open.AddMinutes(29), Open.AddMinutes(40.5)), gap.Range);
        Assert.Equal("No line.", gap.Reason);
        Assert.Equal("recording", _fixture.ReportOf(Symbol).State);
    }

    [Fact]
    public async Task Gap_OpenAtTheClose_EndsThereAndTheNextBeginsAtTheOpen()
    {
        Restart(Close.AddMinutes(-60));
        await _fixture.RunAsync(Close.AddMinutes(-30), Symbol);
        await _fixture.RunAsync(MondayOpen.AddMinutes(20));
        await _fixture.RunAsync(MondayOpen.AddMinutes(25), Symbol);

        Assert.Equal(
            [new(Close.AddMinutes(-31), Close), new(MondayOpen, MondayOpen.AddMinutes(20))],
            _fixture.GapsOf(Symbol).Select(gap => gap.Range)
        );
    }

    [Fact]
    public async Task Gap_OnAHalfDay_EndsAtTheEarlyClose()
    {
        DateTimeOffset early = new(2026, 11, 27, 18, 0, 0, TimeSpan.Zero); // the day after Thanksgiving
        Restart(early.AddMinutes(-60));
        await _fixture.RunAsync(early.AddMinutes(-30), Symbol);

        await _fixture.RunAsync(early.AddHours(5));

        Assert.Equal(new(early.AddMinutes(-31), early), Assert.Single(_fixture.GapsOf(Symbol)).Range);
    }

    [Fact]
    public async Task Gap_AfterAStartInMidSession_IsNotClaimedBackToTheOpen()
    {
        DateTimeOffset start = Open.AddHours(2);
        Restart(start);
        await _fixture.RunAsync(start.AddMinutes(2));
        await _fixture.RunAsync(start.AddMinutes(10), Symbol);
        Assert.Empty(_fixture.GapsOf(Symbol));

        Restart(start);
        await _fixture.RunAsync(start.AddMinutes(10));
        await _fixture.RunAsync(start.AddMinutes(15), Symbol);

        Assert.Equal(new(start, start.AddMinutes(10)), Assert.Single(_fixture.GapsOf(Symbol)).Range);
    }

    [Fact]
    public async Task Gap_OfAProcessThatStoodStill_IsOneForEachSessionItMissed()
    {
        DateTimeOffset thursday = Open.AddDays(-1);
        Restart(thursday.AddHours(1));
        await _fixture.RunAsync(thursday.AddHours(2), Symbol);
        _fixture.Clock.Advance(MondayOpen.AddHours(1) - _fixture.Clock.GetUtcNow()); // a lid was closed
        await _fixture.RunAsync(MondayOpen.AddMinutes(70), Symbol);

        Assert.Equal(
            [
                new(thursday.AddMinutes(119), thursday.AddHours(6.5)),
                new(Open, Close),
                new(MondayOpen, MondayOpen.AddHours(1)),
            ],
            _fixture.GapsOf(Symbol).Select(gap => gap.Range)
        );
    }

    [Fact]
    public async Task Gap_AtTheStop_EndsWithIt()
    {
        await _fixture.RunAsync(Open.AddMinutes(30), Symbol);
        await _fixture.RunAsync(Open.AddMinutes(50));

        await _fixture.Recorder.EndAsync();

        Assert.Equal(new(Open.AddMinutes(29), Open.AddMinutes(50)), Assert.Single(_fixture.GapsOf(Symbol)).Range);
        Assert.Equal(
            [RecorderEventKind.Start, RecorderEventKind.Stop],
            _fixture.Store.EventsOf("").Select(happened => happened.Kind)
        );
    }

    [Fact]
    public async Task Delay_OfTheSource_MovesFollowingGapsAndTheClose()
    {
        TimeSpan delay = TimeSpan.FromMinutes(15);
        _fixture.Dispose();
        _fixture = new(Open.AddMinutes(-10), delay: delay);

        await _fixture.RunAsync(Open.AddMinutes(14));
        Assert.False(_fixture.Board.IsFollowed(Symbol));
        await _fixture.RunAsync(Open.AddMinutes(16), Symbol);
        Assert.True(_fixture.Board.IsFollowed(Symbol));
        await _fixture.RunAsync(Close.AddMinutes(29), Symbol);
        Assert.True(_fixture.Board.IsFollowed(Symbol));
        await _fixture.RunAsync(Close.AddMinutes(60), Symbol);

        Assert.False(_fixture.Board.IsFollowed(Symbol));
        Assert.Empty(_fixture.GapsOf(Symbol));
        Assert.Equal(Close.AddMinutes(15), _fixture.Store.TimesOf(Symbol)[^1]);
    }

    [Fact]
    public async Task Gap_OfASymbolThatTheBoardHasNoRoomFor_SaysSoAndEndsWhenThereIs()
    {
        _fixture.Dispose();
        _fixture = new(Open.AddMinutes(-5), symbols: "SPY,QQQ", boardSymbols: 1);
        using (IDisposable viewer = _fixture.Board.Watch("IWM", RecorderFixture.Minute, () => { })!)
        {
            await _fixture.RunAsync(Open.AddMinutes(10));
            Assert.Equal(("refused", 0), (_fixture.ReportOf("QQQ").State, _fixture.Board.ViewerCount("QQQ")));
            Assert.Contains("as many symbols", _fixture.ReportOf(Symbol).Reason, StringComparison.Ordinal);
            Assert.Equal(Open, _fixture.ReportOf(Symbol).GapSince);
        }
        await _fixture.RunAsync(Open.AddMinutes(12)); // the grace of the viewer ends
        Assert.True(_fixture.Board.IsFollowed(Symbol));

        await _fixture.RunAsync(Open.AddMinutes(15), Symbol);

        RecorderEvent gap = Assert.Single(_fixture.GapsOf(Symbol));
        Assert.Equal(new(Open, Open.AddMinutes(12)), gap.Range);
        Assert.Contains("as many symbols", gap.Reason, StringComparison.Ordinal);
    }

    private void Restart(DateTimeOffset at)
    {
        _fixture.Dispose();
        _fixture = new(at);
    }
}
