using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

/// <summary>Minutes that were promised are missing, others were not recorded.</summary>
public sealed class LevelShortfallTests : IDisposable
{
    private static readonly SourceSymbol Owner = new("scripted", "SPY");
    private static readonly TradingSession Session = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;
    private static readonly LevelGaps Gaps = LevelGaps.Of(new() { Seconds = 60 });

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_AStartWithinTheSession_TellsMissingFromNotRecorded()
    {
        LevelShortfall found = await OfAsync(
            startedAt: 42,
            until: 60,
            [42, 43, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59]
        );

        Assert.Equal(new(6, 42, Session.OpensAt.AddMinutes(42)), found);
    }

    [Fact]
    public async Task Of_ATimeBeforeTheStart_DoesNotKnowOfIt()
    {
        LevelShortfall found = await OfAsync(startedAt: 42, until: 30, [10, 11]); // minutes of an imported file

        Assert.Equal(new(0, 28, null), found);
    }

    private async Task<LevelShortfall> OfAsync(int startedAt, int until, int[] minutes)
    {
        await using SqliteStore store = _folder.Open();
        await PlantedLevels.StartAsync(store, Owner.Source, Session.OpensAt.AddMinutes(startedAt));
        RecordedPeriods periods = await RecordedPeriods.ReadAsync(
            store,
            Owner.Source,
            TestContext.Current.CancellationToken
        );
        LevelDayBuilder builder = new(Session, new(LevelFigureId.SpotUsd));
        foreach (int minute in minutes)
        {
            LevelMinute planted = PlantedLevels.At(Owner, Session.OpensAt.AddMinutes(minute), 600);
            Assert.True(builder.Add(Stored<LevelMinute>.Found(planted)));
        }
        return LevelShortfall.Of(builder.ToDay(), Gaps, Session.OpensAt.AddMinutes(until), periods);
    }
}
