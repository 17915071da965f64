using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Gauge;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder;

public sealed class RecorderFailureTests : IDisposable
{
    private static readonly DateTimeOffset Open = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    private readonly RecorderFixture _fixture = new(Open, symbols: "SPY,QQQ");

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Step_AReadThatThrowsForASymbol_IsThatSymbolsFailureAlone()
    {
        _fixture.Store.OnRead = symbol =>
        {
            if (symbol == "SPY")
            {
                throw new InvalidOperationException("a defect");
            }
        };

        await _fixture.RunAsync(Open.AddMinutes(10), "SPY", "QQQ");

        Assert.Equal("failed", _fixture.ReportOf("SPY").State);
        Assert.Contains(nameof(InvalidOperationException), _fixture.ReportOf("SPY").Reason, StringComparison.Ordinal);
        Assert.Equal("recording", _fixture.ReportOf("QQQ").State);
        Assert.True(_fixture.Store.TimesOf("QQQ").Count >= 10);
        Assert.True(_fixture.Figures.Failed >= 10);

        _fixture.Store.OnRead = _ => { };
        await _fixture.RunAsync(Open.AddMinutes(12), "SPY", "QQQ");

        Assert.Equal("recording", _fixture.ReportOf("SPY").State);
        Assert.Contains(nameof(InvalidOperationException), _fixture.GapsOf("SPY")[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_AChainThatNamesAnotherSource_IsNotRecordedAndSaid()
    {
        ChainSnapshot foreign = SampleChain.At("SPY", Open, 100, "another");
        _fixture.Provider.Answer = _ => FetchResult<ChainSnapshot>.Ok(foreign);

        await _fixture.RunAsync(Open.AddMinutes(1), "SPY");

        Assert.Contains("'another'", _fixture.ReportOf("SPY").Reason, StringComparison.Ordinal);
        Assert.Empty(_fixture.Store.TimesOf("SPY"));
    }

    [Fact]
    public async Task Step_AChainOfTooManyContracts_IsSaidAndTheNextIsRecorded()
    {
        ChainSnapshot large = RecordedPoll.At(Open, symbol: "SPY", strikes: ChainCodec.ContractsMost + 2);
        Assert.True(large.Count > ChainCodec.ContractsMost); // strikes below 0 are not taken
        Func<string, FetchResult<ChainSnapshot>>? usual = _fixture.Provider.Answer;
        _fixture.Provider.Answer = symbol => symbol == "SPY" ? FetchResult<ChainSnapshot>.Ok(large) : usual!(symbol);

        await _fixture.RunAsync(Open.AddMinutes(1), "SPY", "QQQ");

        Assert.Contains("200000 are the most", _fixture.ReportOf("SPY").Reason, StringComparison.Ordinal);
        Assert.Equal("recording", _fixture.ReportOf("QQQ").State);
        _fixture.Provider.Answer = usual;
        await _fixture.RunAsync(Open.AddMinutes(2), "SPY", "QQQ");
        Assert.Equal("recording", _fixture.ReportOf("SPY").State);
    }

    [Fact]
    public async Task Step_AnErrorOfTheRecorderItself_IsShownAndTheNextTickGoesOn()
    {
        _fixture.Store.Refuse = _ => throw new InvalidOperationException("a store that breaks its promise");
        await _fixture.StepAsync();
        Assert.NotNull(_fixture.Figures.Failure);
        Assert.Equal(1, _fixture.Figures.StepFailures);
        _fixture.Store.Refuse = _ => null;

        await _fixture.StepAsync();

        Assert.Null(_fixture.Figures.Failure);
        Assert.Equal(RecorderEventKind.Start, Assert.Single(_fixture.Store.EventsOf("")).Kind);
    }

    [Fact]
    public async Task Step_ARefusedBatch_IsTheSymbolsFailureUntilOneIsSafe()
    {
        int refusals = 1;
        await _fixture.StepAsync();
        _fixture.Store.Refuse = _ => refusals-- > 0 ? "A difference without its key." : null;

        await _fixture.PollAsync("SPY");
        await _fixture.StepAsync();
        await _fixture.StepAsync();
        Assert.Equal(
            ("failed", "A difference without its key."),
            (_fixture.ReportOf("SPY").State, _fixture.ReportOf("SPY").Reason)
        );
        _fixture.Clock.Advance(RecorderFixture.Minute);
        await _fixture.PollAsync("SPY");
        await _fixture.StepAsync();

        Assert.Equal("recording", _fixture.ReportOf("SPY").State);
        Assert.Equal(1, _fixture.Figures.Refused);
    }

    [Fact]
    public async Task Store_Paused_LivePollsGoOnAndTheNewestChainIsWrittenWhenItResumes()
    {
        await _fixture.RunAsync(Open.AddMinutes(5), "SPY");
        _fixture.Store.Pause(PauseReason.DiskFull, "The disk is full.");
        long version = _fixture.Board.Peek("SPY").Version;

        await _fixture.RunAsync(Open.AddMinutes(15), "SPY");

        Assert.True(_fixture.Board.Peek("SPY").Version >= version + 10, "the board goes on");
        Assert.Equal(Open.AddMinutes(5), _fixture.Store.TimesOf("SPY")[^1].AddMinutes(1));
        Assert.Equal(("gap", "The disk is full."), (_fixture.ReportOf("SPY").State, _fixture.ReportOf("SPY").Reason));
        Assert.Equal(1, _fixture.Inbox.Count);
        _fixture.Store.Resume();
        await _fixture.StepAsync();
        await _fixture.StepAsync();
        Assert.Equal(Open.AddMinutes(14), _fixture.Store.TimesOf("SPY")[^1]);
        Assert.Equal(new(Open.AddMinutes(4), Open.AddMinutes(14)), Assert.Single(_fixture.GapsOf("SPY")).Range);
    }

    [Fact]
    public async Task Store_Slow_LivePollsGoOnAndWhatIsSafeLaterLeavesNoGap()
    {
        await _fixture.RunAsync(Open.AddMinutes(5), "SPY");
        _fixture.Store.IsSlow = true;
        await _fixture.RunAsync(Open.AddMinutes(15), "SPY");
        Assert.Equal("gap", _fixture.ReportOf("SPY").State);
        Assert.True(_fixture.Store.QueuedCount > 5);

        _fixture.Store.IsSlow = false;
        _fixture.Store.Work();
        await _fixture.RunAsync(Open.AddMinutes(17), "SPY");

        Assert.Equal("recording", _fixture.ReportOf("SPY").State);
        Assert.Empty(_fixture.GapsOf("SPY"));
    }

    [Fact]
    public async Task Store_PausedForSymbolsNobodyWants_HoldsNoneOfTheirChains()
    {
        _fixture.Store.Pause(PauseReason.DiskFull, "The disk is full.");
        await _fixture.PollAsync("IWM");
        await _fixture.StepAsync();
        Assert.Equal(1, _fixture.Inbox.Count);
        Assert.Equal(0, _fixture.Memory.Use().Bytes);

        _fixture.Clock.Advance(RecorderFixture.Minute);
        _fixture.Board.Press(Web.Budget.PressureLevel.Trim); // the board lets go of it
        Assert.True(_fixture.Memory.Use().Bytes > 0, "now the inbox alone holds it");
        await _fixture.StepAsync();

        Assert.Equal((0, 1), (_fixture.Inbox.Count, _fixture.Inbox.Refused));
        Assert.Equal(0, _fixture.Memory.Use().Bytes);
    }

    [Fact]
    public async Task Memory_OfKeys_IsReportedAndGivenBackWhenItIsShort()
    {
        await _fixture.RunAsync(Open.AddMinutes(2), "SPY", "QQQ");
        long held = _fixture.Memory.Use().Bytes;
        Assert.True(held > 0);

        _fixture.Memory.Press(Web.Budget.PressureLevel.Evict);
        await _fixture.RunAsync(Open.AddMinutes(4), "SPY", "QQQ");

        Assert.True(_fixture.Memory.Use().Bytes < held);
        Assert.True(_fixture.Memory.Use().Evictions > 0);
        Assert.Equal("recording", _fixture.ReportOf("SPY").State);
    }

    [Fact]
    public async Task Upkeep_AtStartAndEachHour_ThinsAlsoAfterAFailure()
    {
        FakeTimeProvider clock = new(Open);
        FakeStore store = new();
        using SemaphoreSlim thinned = new(0);
        UpkeepTimes times = new();
        LevelCatchUpState caughtUp = new();
        caughtUp.End();
        using HistoryUpkeep upkeep = new(
            store,
            new ScriptedProvider(clock),
            times,
            caughtUp,
            clock,
            NullLogger<HistoryUpkeep>.Instance
        );
        store.OnThin = () =>
        {
            thinned.Release();
            if (store.Thinnings == 1)
            {
                throw new InvalidOperationException("a defect");
            }
        };
        await upkeep.StartAsync(Token);
        await thinned.WaitAsync(Token);
        await Eventually.TrueAsync(() => times.Failures == 1, "the failure is counted");
        Assert.Null(times.LastAt);

        for (int hour = 2; hour <= 4; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            await thinned.WaitAsync(Token);
            Assert.Equal(hour, store.Thinnings);
        }
        await Eventually.TrueAsync(() => times.LastAt == Open.AddHours(3), "the last is said");

        Assert.Empty(times.Failure);
        await upkeep.StopAsync(Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
