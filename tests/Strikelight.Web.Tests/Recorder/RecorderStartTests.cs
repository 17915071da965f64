using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Tests.Recorder;

public sealed class RecorderStartTests : IDisposable
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset Open = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero); // a Friday
    private static readonly DateTimeOffset MondayOpen = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);
    private static readonly TimeSpan SessionTime = TimeSpan.FromHours(6.5);

    private readonly FakeStore _store = new();
    private RecorderFixture _fixture;

    public RecorderStartTests() => _fixture = new(Open.AddHours(1), _store);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Start_AfterAKill_HasOneGapASessionAndNothingOfClosedHours()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        await StartAgainAsync(MondayOpen.AddHours(1)); // nobody called its end

        Assert.Equal(
            [new(Open.AddMinutes(119), Open + SessionTime), new(MondayOpen, MondayOpen.AddHours(1))],
            _fixture.GapsOf(Symbol).Select(gap => gap.Range)
        );
        Assert.All(_fixture.GapsOf(Symbol), gap => Assert.Contains("without being stopped", gap.Reason, Ordinal));
    }

    [Fact]
    public async Task Start_AfterAStop_ClaimsNothing()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        await _fixture.Recorder.EndAsync();
        await StartAgainAsync(MondayOpen.AddHours(1));

        Assert.Empty(_fixture.GapsOf(Symbol));
        Assert.Equal(
            [RecorderEventKind.Start, RecorderEventKind.Stop, RecorderEventKind.Start],
            _store.EventsOf("").Select(happened => happened.Kind)
        );
    }

    [Fact]
    public async Task Start_AfterAKillMonthsAgo_GoesBackThirtyDays()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        await StartAgainAsync(MondayOpen.AddDays(200));

        IReadOnlyList<RecorderEvent> gaps = _fixture.GapsOf(Symbol);
        Assert.InRange(gaps.Count, 20, 23);
        Assert.All(gaps, gap => Assert.True(gap.Range.From >= MondayOpen.AddDays(170)));
    }

    [Fact]
    public async Task Start_AfterAKillBeforeTheFirstChain_CountsFromThatStart()
    {
        await _fixture.StepAsync();
        await StartAgainAsync(Open.AddHours(2));

        Assert.Equal(new(Open.AddHours(1), Open.AddHours(2)), Assert.Single(_fixture.GapsOf(Symbol)).Range);
    }

    [Fact]
    public async Task Start_AfterAKill_KeepsWhatWasSaidOfAGapBefore()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        await _fixture.RunAsync(Open + SessionTime + RecorderFixture.Minute);
        RecorderEvent said = Assert.Single(_fixture.GapsOf(Symbol));
        await StartAgainAsync(MondayOpen.AddHours(1));

        Assert.Equal(said, _fixture.GapsOf(Symbol)[0]);
        Assert.Equal(new(MondayOpen, MondayOpen.AddHours(1)), _fixture.GapsOf(Symbol)[1].Range);
        Assert.Equal(2, _fixture.GapsOf(Symbol).Count);
    }

    [Fact]
    public async Task Start_WithALogThatCannotBeRead_CountsAsNotStopped()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        await _fixture.Recorder.EndAsync();
        _store.LogFault = symbol => symbol.Length == 0 ? StoredFaultKind.Unreadable : null;
        await StartAgainAsync(Open.AddHours(3));

        Assert.Equal(new(Open.AddMinutes(119), Open.AddHours(3)), Assert.Single(_fixture.GapsOf(Symbol)).Range);
    }

    [Fact]
    public async Task Start_WhileTheStoreCannotBeRead_IsWrittenLaterWithItsOwnTime()
    {
        await _fixture.RunAsync(Open.AddHours(2), Symbol);
        _store.Pause(PauseReason.NoAccess, "The database cannot be opened.");
        _store.LogFault = _ => StoredFaultKind.Unavailable;
        await StartAgainAsync(Open.AddHours(3));
        await _fixture.RunAsync(Open.AddHours(3.5));
        Assert.Single(_store.EventsOf(""));
        _store.LogFault = _ => null;
        _store.Resume();

        await _fixture.RunAsync(Open.AddHours(4), Symbol);

        Assert.Equal([Open.AddHours(1), Open.AddHours(3)], _store.EventsOf("").Select(happened => happened.Range.From));
        Assert.Equal(
            [new(Open.AddMinutes(119), Open.AddHours(3)), new(Open.AddHours(3), Open.AddHours(3.5))],
            _fixture.GapsOf(Symbol).Select(gap => gap.Range)
        );
    }

    [Fact]
    public async Task Start_ThatTheStoreDoesNotTake_IsOfferedAgain()
    {
        _store.IsTaking = false;
        await _fixture.StepAsync();
        Assert.Empty(_store.EventsOf(""));
        _store.IsTaking = true;
        _fixture.Clock.Advance(RecorderFixture.Minute);

        await _fixture.StepAsync();

        Assert.Equal(Open.AddHours(1), Assert.Single(_store.EventsOf("")).Range.From);
    }

    [Fact]
    public async Task Start_ThatTheStoreRefusesOnce_IsOfferedAgain()
    {
        int refusals = 1;
        _store.Refuse = _ => refusals-- > 0 ? "Not now." : null;
        await _fixture.StepAsync();
        Assert.Empty(_store.EventsOf(""));

        await _fixture.StepAsync();

        Assert.Equal(RecorderEventKind.Start, Assert.Single(_store.EventsOf("")).Kind);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Another process over the same store.</summary>
    private async Task StartAgainAsync(DateTimeOffset at)
    {
        _fixture.Dispose();
        _fixture = new(at, _store);
        await _fixture.StepAsync();
    }
}
