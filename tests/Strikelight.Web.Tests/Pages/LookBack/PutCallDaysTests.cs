using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Pages.LookBack;

public sealed class PutCallDaysTests
{
    private static readonly TradingSession Session = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 20));

    [Fact]
    public void At_AMinute_TakesTheLastOfEachDayThatIsNotLongBefore()
    {
        PutCallDays days = new([
            [(10, 0.5f), (20, 0.75f)],
            [(14, 1.5f)],
            [(21, 9)],
            [],
        ]);

        Assert.Equal([0.75], days.At(20)); // the second day's is six minutes old, the third's is later
        Assert.Equal([0.5, 1.5], days.At(15));
    }

    [Theory]
    [InlineData(36, 0.6)]
    [InlineData(45, 0.75)]
    [InlineData(59, 0.98333333)]
    public void At_BetweenTwoMinutesHalfAnHourApart_IsOnAStraightLine(int minute, double expected)
    {
        PutCallDays days = new([
            [(30, 0.5f), (60, 1f)],
            [(29, 0.5f), (60, 1f)], // 31 minutes apart
        ]);

        Assert.Equal(expected, Assert.Single(days.At(minute)), 1e-6);
    }

    [Fact]
    public void RankOf_TwentyDays_IsTheShareBelow()
    {
        PutCallRankView rank = PastPutCall.RankOf(Today(1.05), Days(20));

        Assert.Equal(0.5, rank.Percentile); // ten of twenty are below
        Assert.Equal(20, rank.Days);
        Assert.Null(rank.Reason);
        Assert.Equal(Session.OpensAt.AddMinutes(30), rank.At);
    }

    [Fact]
    public void RankOf_FewerDays_IsMissingAndSaysHowMany()
    {
        PutCallRankView rank = PastPutCall.RankOf(Today(1.05), Days(19));

        Assert.Null(rank.Percentile);
        Assert.StartsWith("19 of 20 days", rank.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RankOf_NothingRecordedToday_SaysWhy()
    {
        PutCallRankView rank = PastPutCall.RankOf(LevelRead.None("why"), Days(20));

        Assert.Null(rank.Ratio);
        Assert.Equal("why", rank.Reason);
    }

    private static LookBackAnswer<PutCallDays> Days(int count) =>
        LookBackAnswer<PutCallDays>.Ready(
            new([.. Enumerable.Range(0, count).Select(day => ImmutableArray.Create((30, 0.1f * (day + 1))))])
        );

    private static LevelRead Today(double ratio) =>
        new(new LevelDay(Session, new(LevelFigureId.PutCallVolume), [30], [1860], [ratio]), "");
}
