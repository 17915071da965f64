using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Features.Walls;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Walls;

public sealed class SessionAlertsTests
{
    private static readonly TradingSession Session = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 20));
    private static readonly DateTimeOffset At = Session.OpensAt.AddMinutes(10);

    [Fact]
    public void Of_SpotBelowTheWallOfAStoredMinute_BreakIsTriggered()
    {
        LevelDay day = Day(WallMeasure.GammaOpenInterest, (101, 100));

        var conditions = SessionAlerts.Of(Input(spotUsd: 99, putWallUsd: 95), At, day);

        Assert.Equal(AlertState.Triggered, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void Of_TheMomentsOwnMinuteIsStoredToo_IsTheSame()
    {
        LevelDay before = Day(WallMeasure.GammaOpenInterest, (101, 100));
        LevelDay with = Day(WallMeasure.GammaOpenInterest, (101, 100), (99, 95));

        Assert.Equal(SessionAlerts.Of(Input(99, 95), At, before), SessionAlerts.Of(Input(99, 95), At, with));
    }

    [Fact]
    public void Of_TheNextSession_BeginsAfresh()
    {
        LevelDay day = Day(WallMeasure.GammaOpenInterest, (101, 100));

        var conditions = SessionAlerts.Of(Input(99, 95), At.AddDays(3), day);

        Assert.Equal(AlertState.Armed, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void Of_NothingStored_JudgesTheMomentAlone()
    {
        var conditions = SessionAlerts.Of(Input(99, 95), At, null);

        Assert.Equal(AlertState.Armed, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void RestOn_MinutesOfTheSession_SaysHowManyAndSinceWhen() =>
        Assert.Equal(
            "Rests on this moment and 2 recorded minutes of the session from 09:30 ET on.",
            SessionAlerts.RestOn(At, new(Day(WallMeasure.GammaOpenInterest, (101, 100), (99, 95)), ""))
        );

    [Fact]
    public void RestOn_TheMomentAlone_SaysWhy()
    {
        LevelRead yesterday = new(Day(WallMeasure.GammaOpenInterest, (101, 100)), "");
        string[] texts =
        [
            SessionAlerts.RestOn(At, null),
            SessionAlerts.RestOn(At, LevelRead.None("History is switched off.")),
            SessionAlerts.RestOn(At.AddDays(3), yesterday),
        ];

        Assert.All(texts, text => Assert.StartsWith("Rests on this moment alone", text, StringComparison.Ordinal));
        Assert.EndsWith("calls + and puts − alone.", texts[0], StringComparison.Ordinal);
        Assert.EndsWith("History is switched off.", texts[1], StringComparison.Ordinal);
        Assert.EndsWith("No session has begun on this day.", texts[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WallMeasure.GammaOpenInterest)]
    [InlineData(WallMeasure.OpenInterest)]
    [InlineData(WallMeasure.Volume)]
    [InlineData(WallMeasure.OpenInterestChange)]
    public void FiguresOf_EachMeasure_HasTheStoredWallsOfIt(WallMeasure measure)
    {
        var conditions = SessionAlerts.Of(Input(99, 95), At, Day(measure, (101, 100)));

        Assert.Equal(AlertState.Triggered, State(conditions, AlertRule.SupportBreak));
    }

    [Fact]
    public void FiguresOf_AnotherScopeOrSign_IsNone()
    {
        Assert.Null(SessionAlerts.FiguresOf(new("SPX") { Definition = new() { Sign = SignConvention.Gross } }));
        Assert.Null(SessionAlerts.FiguresOf(new("SPX") { Definition = new() { Scope = ExpiryScope.ThisWeek } }));
    }

    /// <summary>Minutes of spot and put wall, from the open on.</summary>
    private static LevelDay Day(WallMeasure measure, params (double SpotUsd, double PutWallUsd)[] minutes)
    {
        (ushort call, ushort put) = measure switch
        {
            WallMeasure.OpenInterest => (LevelFigureId.CallWallOiUsd, LevelFigureId.PutWallOiUsd),
            WallMeasure.Volume => (LevelFigureId.CallWallVolumeUsd, LevelFigureId.PutWallVolumeUsd),
            WallMeasure.OpenInterestChange => (LevelFigureId.CallWallOiChangeUsd, LevelFigureId.PutWallOiChangeUsd),
            _ => (LevelFigureId.CallWallUsd, LevelFigureId.PutWallUsd),
        };
        WallsRequest request = new("SPX") { Definition = new() { Measure = measure } };
        LevelDayBuilder builder = new(Session, SessionAlerts.FiguresOf(request)!);
        foreach (((double spot, double wall), int i) in minutes.Select((minute, i) => (minute, i)))
        {
            LevelFigure[] figures =
            [
                new(LevelFigureId.SpotUsd, spot),
                new(LevelFigureId.ZeroGammaUsd, 90),
                new(LevelFigureId.MoveToCloseUsd, 2),
                new(call, 110),
                new(put, wall),
            ];
            DateTimeOffset start = Session.OpensAt.AddMinutes(i);
            builder.Add(Stored<LevelMinute>.Found(new(new("test", "SPX"), start, 3, [.. figures.OrderBy(f => f.Id)])));
        }
        return builder.ToDay();
    }

    private static AlertState State(IEnumerable<AlertCondition> conditions, AlertRule rule) =>
        conditions.Single(condition => condition.Rule == rule).State;

    private static AlertInput Input(double spotUsd, double putWallUsd) =>
        new(spotUsd, LevelResult.At(110), LevelResult.At(putWallUsd), LevelResult.At(90), MoveToCloseUsd: 2);
}
