using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Web.Features.Walls;
using Strikelight.Web.Features.Walls.LookBack;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Walls.LookBack;

public sealed class LookBackViewsTests
{
    private static readonly TradingSession Session = ExchangeCalendar.SessionOn(new(2026, 11, 20))!.Value;
    private static readonly DateTimeOffset Open = Session.OpensAt;

    [Fact]
    public void Premium_OfSteps_IsTheirRunningSum()
    {
        NetPremiumView view = Premium(Open.AddHours(1), Step(0, 15, 100, 40), Step(15, 30, 10, 60));

        Assert.Equal([0, 100, 110], view.Points.Select(point => point.CallUsd));
        Assert.Equal([0, 60, 10], view.Points.Select(point => point.NetUsd));
        Assert.Equal((0, 0), (view.Gaps, view.GapMinutes));
    }

    [Fact]
    public void Premium_WhereAStepIsMissing_HasAGapThatIsNotZero()
    {
        NetPremiumView view = Premium(Open.AddHours(1), Step(0, 1, 5, 0), Step(20, 21, 5, 0));

        Assert.Equal([false, false, true, false], view.Points.Select(point => point.AfterGap));
        Assert.Equal((1, 19), (view.Gaps, view.GapMinutes));
    }

    [Fact]
    public void Premium_RecordedFromLaterOn_SaysThatTheBeginningIsNotKnown()
    {
        NetPremiumView view = Premium(Open.AddHours(2), Step(60, 61, 5, 0));

        Assert.True(view.Points[0].AfterGap);
        Assert.Equal((1, 60), (view.Gaps, view.GapMinutes));
    }

    [Fact]
    public void Premium_AtAnEarlierTime_ShowsNoLaterStepAndNoneReceivedLater()
    {
        PremiumStep late = Step(15, 30, 1, 1) with { Known = Open.AddMinutes(50) };

        NetPremiumView view = Premium(Open.AddMinutes(45), Step(0, 15, 1, 1), late, Step(30, 60, 9, 9));

        Assert.Equal(Open.AddMinutes(15), view.Points[^1].Time);
    }

    [Fact]
    public void Premium_WithoutAStep_IsMissingWithItsReason()
    {
        NetPremiumView view = Premium(Open.AddMinutes(5));

        Assert.Equal("missing", view.State);
        Assert.NotEmpty(view.Reason!);
        Assert.Empty(view.Points);
    }

    [Theory]
    [InlineData(-5, "ready")]
    [InlineData(-6.9, "ready")]
    [InlineData(-7.1, "missing")]
    [InlineData(0, "missing")]
    public void Strikes_OfAChainThatIsNotNear_AreMissing(double minutesBefore, string state)
    {
        DateTimeOffset page = Open.AddHours(1);
        PastStrikes past = new(page.AddMinutes(minutesBefore), Exposure(), 100);

        GexLookBackView view = LookBackViews.Strikes(5, LookBackAnswer<PastStrikes>.Ready(past), page, [99, 100, 105]);

        Assert.Equal(state, view.State);
        Assert.Equal(state == "ready" ? [1, 2, null] : [], view.NetGexUsdPerPct);
    }

    [Fact]
    public void Strikes_WhileTheyAreRead_AreThoseOfTheMinuteBeforeWithTheirAge()
    {
        DateTimeOffset page = Open.AddHours(1);
        PastStrikes past = new(page.AddMinutes(-6), Exposure(), 100);

        GexLookBackView view = LookBackViews.Strikes(5, LookBackAnswer<PastStrikes>.Pending(past), page, [99, 100]);

        Assert.Equal(("pending", 6, page.AddMinutes(-6)), (view.State, view.Minutes, view.MarketTime));
        Assert.Equal([1, 2], view.NetGexUsdPerPct);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(34, true)]
    [InlineData(36, false)] // the last step ended more than a quarter of an hour before
    public void Covers_StepsFromTheOpenOn_WhileTheLastIsNotTooOld(int minute, bool covers)
    {
        PremiumDay day = new([Step(1, 10, 1, 1), Step(10, 20, 1, 1)], Open, 0, null);

        Assert.Equal(covers, day.Covers(Open, Open.AddMinutes(minute), TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public void Covers_AGapOrALateBeginningOrNoStep_IsFalse()
    {
        PremiumDay gap = new([Step(0, 10, 1, 1), Step(11, 20, 1, 1)], Open, 0, null);
        PremiumDay late = new([Step(3, 20, 1, 1)], Open, 0, null);
        PremiumDay none = new([], Open, 0, null);

        Assert.All(
            [gap, late, none],
            day => Assert.False(day.Covers(Open, Open.AddMinutes(20), TimeSpan.FromMinutes(15)))
        );
    }

    [Fact]
    public void Thinned_ManyPoints_KeepsTheLastAndBothEndsOfAGap()
    {
        List<NetPremiumPointView> points =
        [
            .. Enumerable.Range(0, 391).Select(i => new NetPremiumPointView(Open.AddMinutes(i), i, 0, i == 200)),
        ];

        IReadOnlyList<NetPremiumPointView> thinned = WallsCharts.Thinned(points, 100);

        Assert.InRange(thinned.Count, 98, 103);
        Assert.Equal(points[^1], thinned[^1]);
        Assert.Contains(points[199], thinned);
        Assert.Contains(points[200], thinned);
    }

    private static NetPremiumView Premium(DateTimeOffset page, params PremiumStep[] steps) =>
        LookBackViews.Premium(LookBackAnswer<PremiumDay>.Ready(new([.. steps], page, 0, null)), Session, page, page);

    private static PremiumStep Step(int from, int to, double calls, double puts) =>
        new(Open.AddMinutes(from), Open.AddMinutes(to), Open.AddMinutes(to), new(calls, puts, 1, 0));

    private static ExposureByStrike Exposure()
    {
        ImmutableArray<double> net = [1, 2];
        return new()
        {
            StrikeUsd = [99, 100],
            CallGexUsd = net,
            PutGexUsd = net,
            NetGexUsd = net,
            GrossGexUsd = net,
            UncoveredContracts = net,
        };
    }
}
