using Strikelight.Core.Calendar;
using Strikelight.Core.Exposure;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Pages.LookBack;

public sealed class SessionGridViewsTests
{
    private static readonly TradingSession Session = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 20));
    private static readonly double[] Strikes = [97, 98, 99, 100, 101, 102, 103];

    [Fact]
    public void Of_QuarterWithoutAChain_IsAGapAndKeepsItsPlace()
    {
        SessionGridView grid = GridAt(Session.OpensAt.AddMinutes(31), Step(0, 100, 5), Step(2, 101, 7));

        Assert.Equal([0, 15, 30], grid.At.Select(at => (at - Session.OpensAt).TotalMinutes));
        Assert.Equal([100, null, 101], grid.SpotUsd);
        Assert.All(grid.NetGexUsdPerPct[1], cell => Assert.Null(cell));
        Assert.Equal(5, grid.NetGexUsdPerPct[0][grid.StrikeUsd.ToList().IndexOf(100)]);
    }

    [Fact]
    public void Of_APastTime_HasNoLaterColumnAndNoLaterChain()
    {
        DateTimeOffset known = Session.OpensAt.AddMinutes(20);

        SessionGridView grid = GridAt(known, Step(0, 100, 5), Step(1, 100, 6), Step(2, 103, 7));

        Assert.Equal(2, grid.At.Count);
        Assert.All(grid.At, at => Assert.True(at <= known));
        Assert.DoesNotContain(103.0, grid.SpotUsd);
    }

    [Fact]
    public void Of_MoreStrikesThanFit_KeepsThoseThatSpotHasPassed()
    {
        SessionGridView grid = GridAt(Session.OpensAt.AddMinutes(15), Step(0, 98, 1), Step(1, 101, 1));

        Assert.Equal([98, 99, 100, 101], grid.StrikeUsd);
    }

    [Fact]
    public void Of_NothingReadYet_SaysSo()
    {
        SessionGridView grid = SessionGridViews.Of(
            LookBackAnswer<SessionSteps>.Pending(),
            Session,
            Session.OpensAt,
            Strikes,
            4
        );

        Assert.Equal("pending", grid.State);
        Assert.NotEqual("", grid.Reason);
        Assert.Empty(grid.At);
    }

    [Fact]
    public void InstantsOf_AnySession_AreAtMostTwentySixAndEndBeforeTheClose()
    {
        TradingSession half = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 27));

        Assert.Equal(26, PastSession.InstantsOf(Session).Length);
        Assert.Equal(14, PastSession.InstantsOf(half).Length);
        Assert.True(PastSession.InstantsOf(half)[^1] < half.ClosesAt);
    }

    private static SessionGridView GridAt(DateTimeOffset known, params SessionStep[] steps) =>
        SessionGridViews.Of(
            LookBackAnswer<SessionSteps>.Ready(new([.. steps], steps[^1].At)),
            Session,
            known,
            Strikes,
            4
        );

    private static SessionStep Step(int quarter, double spotUsd, double netGexUsd)
    {
        DateTimeOffset at = Session.OpensAt.AddMinutes(quarter * PastSession.StepMinutes);
        ExposureByStrike exposure = new()
        {
            StrikeUsd = [.. Strikes],
            CallGexUsd = [.. Strikes.Select(_ => netGexUsd)],
            PutGexUsd = [.. Strikes.Select(_ => 0.0)],
            NetGexUsd = [.. Strikes.Select(_ => netGexUsd)],
            GrossGexUsd = [.. Strikes.Select(_ => netGexUsd)],
            UncoveredContracts = [.. Strikes.Select(_ => 0.0)],
        };
        return new(at, at, spotUsd, exposure);
    }
}
