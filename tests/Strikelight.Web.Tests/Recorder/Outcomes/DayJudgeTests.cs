using Strikelight.Core.Calendar;
using Strikelight.Core.Outcomes;
using Strikelight.Providers;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Tests.Recorder.Outcomes;

public sealed class DayJudgeTests
{
    private static readonly DateOnly Day = new(2026, 11, 19);
    private static readonly DateOnly DayBefore = new(2026, 11, 18);
    private static readonly DateTimeOffset Evening = new(2026, 11, 19, 22, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TradingSession Session => ExchangeCalendar.SessionOn(Day)!.Value;

    [Fact]
    public async Task Judge_PolledDay_FollowsTheLevelsOfTheFirstMinute()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute < 100 ? 100 : 103.5);

        DayJudgement judgement = await JudgeAsync(history);

        DayVerdict verdict = judgement.Verdict!;
        Assert.True(verdict.IsJudged, verdict.Reason);
        Assert.Equal((FixOrigin.FirstMinute, PathOrigin.Polls), (verdict.Levels, verdict.Prices));
        Assert.Equal((2, 1.0), (verdict.LevelCount, verdict.Coverage));
        Assert.Equal(Session.OpensAt, verdict.KnownAt);
        Assert.Equal(Session.OpensAt, verdict.StrikesAt);
        LevelTrial call = judgement.Trials.Single(trial => trial.Key.Level == "call-wall");
        Assert.Equal(
            (OutcomeAnswer.Yes, OutcomeAnswer.Yes, OutcomeAnswer.Yes),
            (call.Level.Touched, call.Level.Exceeded, call.Level.ClosedBeyond)
        );
        Assert.Equal(Session.OpensAt.AddMinutes(99), call.Level.FirstTouchFrom);
        Assert.Equal(Session.OpensAt.AddMinutes(100), call.Level.FirstTouchBy);
        Assert.Equal(0.5, call.Level.BeyondUsd);
        Assert.Equal(PlaceboReason.IsLevel, call.Mirror.Strike.Reason); // 97 is the put wall
        Assert.Equal(OutcomeAnswer.No, judgement.Trials.Single(trial => trial.Key.Level == "put-wall").Level.Touched);
    }

    [Fact]
    public async Task Judge_TheSameDayTwice_DrawsTheSamePlacebos()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => 100 + minute % 7 * 0.5);

        DayJudgement first = await JudgeAsync(history);
        DayJudgement second = await JudgeAsync(history);

        Assert.Equal(first.Trials, second.Trials);
        Assert.Equal(first.Verdict, second.Verdict);
        Assert.All(first.Trials, trial => Assert.Equal(PlaceboReason.None, trial.Random.Strike.Reason));
    }

    [Fact]
    public async Task Judge_BarsOfTheSource_GoBeforePolls()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, _ => 100);
        history.Scripted.Candles = (_, at) =>
        {
            Assert.Equal(Session.ClosesAt, at); // nothing later is asked for
            return FetchResult<Core.Candles.CandleSeries>.Ok(
                OutcomeHistory.Bars(Day, minute => minute == 50 ? 97 : 100)
            );
        };

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Equal(PathOrigin.SourceBars, judgement.Verdict!.Prices);
        Assert.Equal(TimeSpan.FromMinutes(1), judgement.Verdict.Resolution);
        Assert.Equal(OutcomeAnswer.Yes, judgement.Trials.Single(trial => trial.Key.Level == "put-wall").Level.Touched);
    }

    [Fact]
    public async Task Judge_ADelayedSource_BeginsWhenTheLevelsWereReceived()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute is > 2 and < 8 ? 103 : 100, delayMinutes: 15);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Equal(Session.OpensAt.AddMinutes(15), judgement.Verdict!.KnownAt);
        LevelTrial call = judgement.Trials.Single(trial => trial.Key.Level == "call-wall");
        Assert.Equal(OutcomeAnswer.No, call.Level.Touched); // it was at 103 before anybody could know the level
    }

    [Fact]
    public async Task Judge_TooManyGaps_IsNotJudgedAndSaysHowMuchIsThere()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute is < 60 or > 200 ? 100 : null);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Equal(JudgementKind.Decided, judgement.Kind);
        Assert.Empty(judgement.Trials);
        Assert.Equal(
            "Prices cover 64 % of the session after the levels were known; 90 % are needed.", // 62 + 189 of 390
            judgement.Verdict!.Reason
        );
    }

    [Fact]
    public async Task Judge_AShortGap_MakesUntouchedLevelsUnknownAndNoneHeld()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute is < 60 or > 70 ? 100 : null);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.True(judgement.Verdict!.IsJudged, judgement.Verdict.Reason);
        Assert.All(judgement.Trials, trial => Assert.Equal(OutcomeAnswer.Gap, trial.Level.Touched));
    }

    [Fact]
    public async Task Judge_OneChainADay_StandsForTheSessionAfterIt()
    {
        await using OutcomeHistory history = new(Evening);
        TradingSession before = ExchangeCalendar.SessionOn(DayBefore)!.Value;
        await history.WriteChainAsync(before.ClosesAt);
        await history.WriteChainAsync(Session.ClosesAt);
        await history.WriteAsync(
            new CandleDay(history.Owner(), Day, OutcomeHistory.Bars(Day, minute => 100 + minute / 100.0))
        );

        DayJudgement judgement = await JudgeAsync(history);

        DayVerdict verdict = judgement.Verdict!;
        Assert.True(verdict.IsJudged, verdict.Reason);
        Assert.Equal((FixOrigin.SessionBefore, PathOrigin.StoredBars), (verdict.Levels, verdict.Prices));
        Assert.Equal((before.ClosesAt, Session.OpensAt), (verdict.LevelsAt, verdict.KnownAt));
        Assert.NotEmpty(judgement.Trials);
        Assert.All(judgement.Trials, trial => Assert.Equal(Day, trial.Key.Day));
        Assert.All(judgement.Trials, trial => Assert.Equal(Session.ClosesAt, trial.Level.Fix.EndsAt));
    }

    [Fact]
    public async Task Judge_OneChainADayWithoutPrices_IsNotJudged()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteChainAsync(ExchangeCalendar.SessionOn(DayBefore)!.Value.ClosesAt);
        await history.WriteChainAsync(Session.ClosesAt);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.StartsWith("No price of the session", judgement.Verdict!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_TheFirstImportedDay_IsNotJudged()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteChainAsync(Session.ClosesAt);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.StartsWith("One chain of the day", judgement.Verdict!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_NothingRecorded_IsNoDayAtAll()
    {
        await using OutcomeHistory history = new(Evening);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Equal(JudgementKind.Nothing, judgement.Kind);
    }

    [Fact]
    public async Task Judge_ChainsWithoutMinutes_UsesTheFirstOfTheSession()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteChainAsync(Session.OpensAt.AddMinutes(-30));
        await history.WriteChainAsync(Session.OpensAt.AddMinutes(5));
        await history.WriteChainAsync(Session.OpensAt.AddMinutes(90));
        history.Scripted.Candles = (_, _) =>
            FetchResult<Core.Candles.CandleSeries>.Ok(OutcomeHistory.Bars(Day, _ => 100));

        DayJudgement judgement = await JudgeAsync(history);

        Assert.True(judgement.Verdict!.IsJudged, judgement.Verdict.Reason);
        Assert.Equal(FixOrigin.FirstChain, judgement.Verdict.Levels);
        Assert.Equal(Session.OpensAt.AddMinutes(5), judgement.Verdict.LevelsAt);
        Assert.NotEmpty(judgement.Trials);
    }

    [Fact]
    public async Task Judge_KnownAfterTheClose_IsNotJudged()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute > 380 ? 100 : null, delayMinutes: 15);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Equal("The levels were known only after the close.", judgement.Verdict!.Reason);
    }

    [Fact]
    public async Task Judge_RecordingBegunAtNoon_IsNotJudgedByTheRestOfTheSession()
    {
        await using OutcomeHistory history = new(Evening);
        await history.WriteSessionAsync(Day, minute => minute >= 150 ? 100 : null);

        DayJudgement judgement = await JudgeAsync(history);

        Assert.Empty(judgement.Trials);
        Assert.Equal("The levels were known 150 minutes after the open; 90 are the most.", judgement.Verdict!.Reason);
    }

    private static Task<DayJudgement> JudgeAsync(OutcomeHistory history) =>
        history.Judge().JudgeAsync(history.Owner(), Session, Evening, Token);
}
