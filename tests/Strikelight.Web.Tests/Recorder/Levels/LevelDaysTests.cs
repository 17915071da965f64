using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Web.Budget;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelDaysTests : IAsyncLifetime
{
    private const string Symbol = "SPY";
    private static readonly SourceSymbol Owner = new("scripted", Symbol);
    private static readonly TradingSession Session = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;
    private static readonly LevelFigureSet Set = new(LevelFigureId.SpotUsd, LevelFigureId.ZeroGammaUsd);

    private readonly StoredLevels _stored = new();
    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Session.OpensAt.AddHours(1));
    private readonly ScriptedProvider _provider;
    private readonly SqliteStore _store;
    private readonly LevelDays _days;

    public LevelDaysTests()
    {
        _store = _folder.Open();
        _provider = new(_clock);
        _days = Open(History.In(_store));
    }

    public async ValueTask InitializeAsync()
    {
        await PlantedLevels.StartAsync(_store, Owner.Source, Start(0));
        foreach (int minute in new[] { 0, 1, 2, 3 })
        {
            await PlantedLevels.WriteAsync(_store, PlantedLevels.At(Owner, Start(minute), 600 + minute));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _days.Dispose();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_AtATime_HasNoMinuteThatWasNotOverThen()
    {
        LevelDay day = await ReadAsync(Start(2).AddSeconds(59));

        Assert.Equal([0, 1], day.Minutes);
        Assert.Equal(601, day.Get(1, LevelFigureId.SpotUsd));
        Assert.Equal(599.75, day.Get(1, LevelFigureId.ZeroGammaUsd));
    }

    [Fact]
    public async Task Read_AtTheEndOfAMinute_HasIt() => Assert.Equal([0, 1, 2], (await ReadAsync(Start(3))).Minutes);

    [Fact]
    public async Task Read_BeforeAMinuteWasReceived_DoesNotHaveIt()
    {
        await PlantedLevels.WriteAsync(_store, PlantedLevels.At(Owner, Start(4), 700, receivedSeconds: 15 * 60));

        Assert.Equal([0, 1, 2, 3], (await ReadAsync(Start(4).AddMinutes(14))).Minutes);
        Assert.Equal([0, 1, 2, 3, 4], (await ReadAsync(Start(4).AddMinutes(15))).Minutes);
    }

    [Fact]
    public async Task Read_AfterLaterMinutesWereShown_IsStillThatOfTheEarlierTime()
    {
        Assert.Equal(4, (await ReadAsync(Start(10))).Count);

        Assert.Equal([0], (await ReadAsync(Start(1))).Minutes);
    }

    [Fact]
    public async Task Read_OfTheRunningSession_TakesWhatCameSinceAndTheLastMinuteAnew()
    {
        Assert.Equal(4, (await ReadAsync(Start(30))).Count);
        await PlantedLevels.WriteAsync(
            _store,
            PlantedLevels.At(Owner, Start(3), 650),
            PlantedLevels.At(Owner, Start(4), 604)
        );

        _clock.Advance(TimeSpan.FromSeconds(6));
        LevelDay day = await ReadAsync(Start(30));

        Assert.Equal([0, 1, 2, 3, 4], day.Minutes);
        Assert.Equal(650, day.Get(3, LevelFigureId.SpotUsd));
    }

    [Fact]
    public async Task Read_TwiceWithinSeconds_AsksTheStoreOnce()
    {
        await ReadAsync(Start(30));
        await PlantedLevels.WriteAsync(_store, PlantedLevels.At(Owner, Start(4), 604));

        Assert.Equal(4, (await ReadAsync(Start(30))).Count);
    }

    [Fact]
    public async Task Read_OfAnotherSource_FindsNothingAndSaysSo()
    {
        _provider.Info = _provider.Info with { Id = "another" };

        LevelRead read = await _days.ReadAsync(Symbol, Session, Start(30), Set, Token);

        Assert.Null(read.Day);
        Assert.Contains("recorded", read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithoutAHistory_SaysWhyThereIsNone()
    {
        using LevelDays none = Open(History.None("Switched off."));

        Assert.Equal("Switched off.", (await none.ReadAsync(Symbol, Session, Start(30), Set, Token)).Reason);
        Assert.Null(await none.EndsAsync(Symbol, Session, Start(30), Set, Token));
    }

    [Fact]
    public async Task Ends_OfASessionThatIsOver_AreItsFirstAndLastMinuteWithWhatIsMissing()
    {
        _clock.Advance(TimeSpan.FromDays(1));

        LevelEnds? ends = await _days.EndsAsync(Symbol, Session, _clock.GetUtcNow(), Set, Token);

        Assert.Equal([0, 3], ends!.Day!.Minutes);
        Assert.Equal(603, ends.Day.Get(1, LevelFigureId.SpotUsd));
        Assert.Equal(4, ends.Minutes);
        Assert.Equal(386, ends.Shortfall.MissingMinutes);
    }

    [Fact]
    public async Task Ends_OfAMinuteReceivedLongAfterTheClose_AreNotShownBeforeThat()
    {
        _clock.Advance(TimeSpan.FromDays(1));
        DateTimeOffset evening = Session.ClosesAt.AddHours(3);
        double late = (evening - Start(10)).TotalSeconds;
        await PlantedLevels.WriteAsync(_store, PlantedLevels.At(Owner, Start(10), 610, late));

        LevelEnds? after = await _days.EndsAsync(Symbol, Session, _clock.GetUtcNow(), Set, Token);
        LevelEnds? before = await _days.EndsAsync(Symbol, Session, evening.AddHours(-1), Set, Token);

        Assert.Equal([0, 10], after!.Day!.Minutes);
        Assert.Equal([0, 3], before!.Day!.Minutes);
    }

    [Fact]
    public async Task Ends_OfASessionWithItsClosingMinuteAlone_AreThat()
    {
        _clock.Advance(TimeSpan.FromDays(2));
        TradingSession next = ExchangeCalendar.SessionOnOrAfter(Session.Date.AddDays(1));
        await PlantedLevels.WriteAsync(_store, PlantedLevels.At(Owner, next.ClosesAt, 620));

        LevelEnds? ends = await _days.EndsAsync(Symbol, next, next.ClosesAt.AddHours(3), Set, Token);

        Assert.Equal(next.ClosesAt, ends!.Day!.StartOf(0));
        Assert.Equal(
            (1, (int)(next.ClosesAt - next.OpensAt).TotalMinutes),
            (ends.Minutes, ends.Shortfall.MissingMinutes)
        );
    }

    [Fact]
    public async Task Ends_WithinTheSession_EndAtThatTime()
    {
        LevelEnds? ends = await _days.EndsAsync(Symbol, Session, Start(3), Set, Token);

        Assert.Equal([0, 2], ends!.Day!.Minutes);
        Assert.Equal(0, ends.Shortfall.MissingMinutes);
    }

    [Fact]
    public async Task Use_AfterReads_CountsTheirBytes()
    {
        await ReadAsync(Start(30));

        ByteUse use = _days.Use();

        Assert.Equal(1, use.Items);
        Assert.InRange(use.Bytes, 100, 10_000);
        _days.Press(PressureLevel.Evict);
        Assert.Equal(0, _days.Use().Bytes);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Start(int minute) => Session.OpensAt.AddMinutes(minute);

    private async Task<LevelDay> ReadAsync(DateTimeOffset at)
    {
        LevelRead read = await _days.ReadAsync(Symbol, Session, at, Set, Token);
        return Assert.IsType<LevelDay>(read.Day);
    }

    private LevelDays Open(History history) =>
        new(
            history,
            _provider,
            _stored,
            Options.Create(new RecorderOptions()),
            _clock,
            BudgetPlan.Of(new(1L << 30, "test"), new BudgetOptions())
        );
}
