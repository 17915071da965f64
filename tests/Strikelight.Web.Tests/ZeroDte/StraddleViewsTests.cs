using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Features.ZeroDte;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.ZeroDte;

public sealed class StraddleViewsTests
{
    private static readonly TradingSession Session = ExchangeCalendar.SessionOnOrAfter(new(2026, 11, 18));
    private static readonly DateTimeOffset Now = Session.OpensAt.AddMinutes(65);
    private static readonly ChainSnapshot Chain = SampleChain.At("SPX", Now, 100);
    private static readonly DateTimeOffset SettlesAt = Chain.Series[0].SettlesAt;

    [Fact]
    public void Of_MinutesRecordedSinceALittleWhile_IsOfPastChainsUpToTheFirst()
    {
        StraddleView view = Of([60], [(0, SettlesAt), (45, SettlesAt), (60, SettlesAt)]);

        Assert.Equal(StraddleView.OfBoth, view.RecordedBasis);
        Assert.Equal([1000, 1045, 60], view.Recorded.Select(point => point.PriceUsd));
        Assert.Equal([0, 45, 60], view.Recorded.Select(point => (point.At - Session.OpensAt).TotalMinutes));
    }

    [Fact]
    public void Of_MinutesRecordedFromTheOpen_IsOfThemAlone()
    {
        StraddleView view = Of([0, 30, 60], [(0, SettlesAt), (15, SettlesAt)]);

        Assert.Equal(StraddleView.OfMinutes, view.RecordedBasis);
        Assert.Equal([0, 30, 60], view.Recorded.Select(point => point.PriceUsd));
    }

    [Fact]
    public void Of_PastChainsOfAnotherSettlementOrNotKnownYet_LeavesThemOut()
    {
        StraddleView view = Of([], [(15, SettlesAt.AddDays(1)), (30, SettlesAt), (75, SettlesAt)]);

        Assert.Equal(StraddleView.OfChains, view.RecordedBasis);
        Assert.Equal([1030], view.Recorded.Select(point => point.PriceUsd));
        Assert.Null(view.RecordedReason);
    }

    [Fact]
    public void Of_NothingOfThePast_SaysWhy()
    {
        StraddleView view = Of([], []);

        Assert.Null(view.RecordedBasis);
        Assert.Empty(view.Recorded);
        Assert.Equal("nothing kept", view.RecordedReason);
    }

    /// <summary>A recorded minute is worth its number, a past chain a thousand more.</summary>
    private static StraddleView Of(int[] minutes, (int Minute, DateTimeOffset SettlesAt)[] chains)
    {
        var decay = StraddleDecay.Of(
            ChainSlice.Of(ChainAnalyzer.Analyze(Chain, PricingOptions.Default), ExpiryScope.All)
        );
        SessionSteps steps = new([.. chains.Select(Step)], Now);
        ZeroDtePast past = new(
            minutes.Length > 0 ? new(Day(minutes), "") : LevelRead.None("nothing kept"),
            null,
            LookBackAnswer<PutCallDays>.Missing("none"),
            SessionGridViews.None("none"),
            LookBackAnswer<SessionSteps>.Ready(steps),
            Now
        );
        return StraddleViews.Of(decay, Now, past);
    }

    private static SessionStep Step((int Minute, DateTimeOffset SettlesAt) chain)
    {
        DateTimeOffset at = Session.OpensAt.AddMinutes(chain.Minute);
        return new(at, at, 100, null) { StraddleUsd = 1000 + chain.Minute, StraddleSettlesAt = chain.SettlesAt };
    }

    private static LevelDay Day(int[] minutes) =>
        new(
            Session,
            new(LevelFigureId.StraddleUsd, LevelFigureId.SettlementDays),
            [.. minutes],
            [.. minutes.Select(minute => 60 * (minute + 1))],
            [.. minutes.SelectMany(minute => new[] { minute, DaysLeft(minute) })]
        );

    private static double DaysLeft(int minute) => (SettlesAt - Session.OpensAt.AddMinutes(minute)).TotalDays;
}
