using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Features.ZeroDte;
using Strikelight.Web.Features.ZeroDte.View;

namespace Strikelight.Web.Tests.ZeroDte;

public sealed class ConeViewsTests
{
    private static readonly DateOnly HalfDay = new(2026, 11, 27); // closes at 13:00

    [Theory]
    [InlineData("12:32", "12:30")]
    [InlineData("10:07", "10:05")]
    public void Of_InTheSession_GoesFromSpotToTheMoveToTheClose(string time, string bar)
    {
        DateTimeOffset now = At(time);
        (ExpectedMove move, ExpectedMoveCone cone) = Cone(now);

        ConeView view = ConeViews.Of(cone, Bars(At(bar)), now);

        Assert.Equal(At(bar).ToUnixTimeSeconds(), view.StartUnixSeconds[0]);
        Assert.Equal(At("12:55").ToUnixTimeSeconds(), view.StartUnixSeconds[^1]); // the last bar of a half day
        Assert.Equal(view.StartUnixSeconds.Skip(1), view.ToCome);
        Assert.Equal(600, view.LowUsd[0]);
        Assert.Equal(600, view.HighUsd[0]);
        double toClose = SessionMove.ToCloseUsd(move, now);
        Assert.Equal(600 - toClose, view.LowUsd[^1], 1e-9);
        Assert.Equal(600 + toClose, view.HighUsd[^1], 1e-9);
        Assert.Equal(view.HighUsd.Order(), view.HighUsd);
    }

    [Theory]
    [InlineData("12:56", "12:55")] // the last bar is running: none is to come
    [InlineData("09:29", "09:25")]
    [InlineData("13:01", "12:55")]
    public void Of_NoBarToCome_IsEmpty(string time, string bar)
    {
        ConeView view = ConeViews.Of(Cone(At(time)).Cone, Bars(At(bar)), At(time));

        Assert.Empty(view.StartUnixSeconds);
    }

    [Fact]
    public void Of_BarsOfTheDayBeforeOnly_IsEmpty()
    {
        DateTimeOffset now = At("09:31");

        ConeView view = ConeViews.Of(Cone(now).Cone, Bars(now.AddDays(-2)), now);

        Assert.Empty(view.ToCome);
    }

    private static DateTimeOffset At(string time) => MarketTime.At(HalfDay, TimeOnly.Parse(time, null));

    private static (ExpectedMove Move, ExpectedMoveCone Cone) Cone(DateTimeOffset now)
    {
        ChainSnapshot chain = SampleChain.At("SPY", now, 600);
        var move = ExpectedMove.Compute(
            ChainSlice.Of(ChainAnalyzer.Analyze(chain, PricingOptions.Default), ExpiryScope.All)
        );
        return (move, ExpectedMoveCone.FromNow(move, now));
    }

    private static CandleSeries Bars(DateTimeOffset start) =>
        new(TimeSpan.FromMinutes(5), [start.ToUnixTimeSeconds()], [600], [601], [599], [600], [1000]);
}
