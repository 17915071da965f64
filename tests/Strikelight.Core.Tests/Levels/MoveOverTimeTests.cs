using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

/// <summary>The straddle's decay and the cone of the expected move.</summary>
public sealed class MoveOverTimeTests
{
    /// <summary>A few roundings.</summary>
    private const double Rounding = 1e-12;

    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateTimeOffset Noon = MarketTime.At(Tuesday, new(12, 0));
    private static readonly DateTimeOffset Close = MarketTime.At(Tuesday, new(16, 0));

    [Theory]
    // DF·2F·(2Φ(σ√T/2) − 1) at 50 digits, mpmath: S = 4800, r = 4 %, σ = 15 %, T = 4 h, 2 h, 30 min and 1 s.
    [InlineData(0, 12.275814426589809894)]
    [InlineData(120, 8.6803927562036700226)]
    [InlineData(210, 4.340226802316139462)]
    [InlineData(239.98333333333333333, 0.10230036569703374667)]
    public void ValueUsd_AsTimePasses_IsTheClosedForm(double minutes, double expected)
    {
        StraddleDecay decay = StraddleDecay.Of(Slice(Noon, 0.15));

        Assert.Equal(expected, decay.ValueUsd(Noon.AddSeconds(Math.Round(60 * minutes))), expected * Rounding);
    }

    [Fact]
    public void ValueUsd_FromTheSettlementOn_IsZero()
    {
        StraddleDecay decay = StraddleDecay.Of(Slice(Noon, 0.15));

        Assert.Equal([0.0, 0.0], decay.ValuesUsd([Close, Close.AddHours(1)]));
        Assert.True(decay.ValueUsd(Close.AddTicks(-1)) > 0);
    }

    [Fact]
    public void ValueUsd_WithoutVolatility_IsMissingAndSaysWhy()
    {
        StraddleDecay decay = StraddleDecay.Of(Slice(Noon, double.NaN));

        Assert.True(double.IsNaN(decay.ValueUsd(Noon)));
        Assert.Contains("no volatility", decay.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SigmaUsd_FromNow_IsZeroNowAndTheWholeMoveAtTheSettlement()
    {
        ChainSlice slice = Slice(Noon, 0.15);
        ExpectedMove move = ExpectedMove.Compute(slice);

        ExpectedMoveCone cone = FromNow(slice);

        Assert.Equal(0, cone.SigmaUsd(Noon));
        Assert.Equal(move.MoveUsd / 2, cone.SigmaUsd(Noon.AddHours(1)), Rounding * move.MoveUsd);
        Assert.Equal(move.MoveUsd, cone.SigmaUsd(Close), Rounding * move.MoveUsd);
        Assert.Equal(cone.SigmaUsd(Close), cone.SigmaUsd(Close.AddHours(5)));
        Assert.Equal(0, cone.ShareUsed);
    }

    [Theory]
    [InlineData(16)] // settles with this session: the whole move
    [InlineData(17)] // with the next: 240 of 630 minutes
    public void SigmaUsd_FromNowAtTheClose_IsTheMoveToTheClose(int day)
    {
        ExpectedMove move = ExpectedMove.Compute(Slice(Noon, 0.15, ExpiryScope.Of(new DateOnly(2024, 1, day))));

        ExpectedMoveCone cone = ExpectedMoveCone.FromNow(move, Noon);

        double share = day == 16 ? 1 : 240.0 / 630;
        Assert.Equal(move.MoveUsd * Math.Sqrt(share), cone.SigmaUsd(Close), Rounding * move.MoveUsd);
        Assert.Equal(SessionMove.ToCloseUsd(move, Noon), cone.SigmaUsd(Close), Rounding * move.MoveUsd);
        Assert.Equal(cone.SigmaUsd(Close), cone.SigmaUsd(Close.AddHours(17))); // the night adds nothing
    }

    [Fact]
    public void ShareUsed_FromTheOpen_IsTheMoveOverTheWholeSessionsDeviation()
    {
        ExpectedMoveCone cone = FromOpen(Slice(Noon, 0.15));

        double sigma = 4790 * 0.15 * Math.Sqrt(6.5 / 24 / 365); // within a session calendar and open hours are one
        Assert.Equal(sigma, cone.FullMoveUsd, Rounding * sigma);
        Assert.Equal(10, cone.MovedUsd);
        Assert.Equal(10 / sigma, cone.ShareUsed, Rounding);
        Assert.Equal(MarketTime.At(Tuesday, new(9, 30)), cone.AnchorAt);
    }

    [Fact]
    public void FullMoveUsd_FromTheOpenToALaterSettlement_HasNoPartOfTheNight()
    {
        ChainSlice slice = Slice(Noon, 0.15, ExpiryScope.Of(new DateOnly(2024, 1, 17)));
        double move = ExpectedMove.Compute(slice).TotalVolatility;

        ExpectedMoveCone cone = FromOpen(slice);

        double sigma = 4790 * move * Math.Sqrt(780.0 / 630); // open minutes of two sessions over those left
        Assert.Equal(sigma, cone.FullMoveUsd, Rounding * sigma);
    }

    [Fact]
    public void FullMoveUsd_FromTheOpenInTheLastSeconds_StaysThatOfTheSession()
    {
        ExpectedMoveCone before = FromOpen(Slice(Close.AddSeconds(-60), 0.15));

        ExpectedMoveCone last = FromOpen(Slice(Close.AddSeconds(-5), 0.15));

        Assert.Equal(before.FullMoveUsd, last.FullMoveUsd, 0.002 * before.FullMoveUsd);
    }

    [Theory]
    [InlineData("09:25")]
    [InlineData("16:05")]
    public void Of_OutsideOfTheSession_HasNoAnchorButNow(string time)
    {
        ChainSlice slice = Slice(MarketTime.At(Tuesday, TimeOnly.Parse(time, null)), 0.15);

        ExpectedMoveCone open = FromOpen(slice);

        Assert.Contains("session runs", open.Text, StringComparison.Ordinal);
        Assert.True(double.IsNaN(open.ShareUsed));
        Assert.Equal("", FromNow(slice).Text);
    }

    [Fact]
    public void Of_SourceWithoutAnOpen_SaysSo()
    {
        ChainSnapshot chain = Snapshot(Noon, new(4800, Noon));

        ExpectedMoveCone cone = FromOpen(
            ChainSlice.Of(ChainAnalyzer.Analyze(chain, PricingOptions.Default), ExpiryScope.All)
        );

        Assert.NotEqual("", cone.Text);
        Assert.True(double.IsNaN(cone.SigmaUsd(Close)));
    }

    [Fact]
    public void TradingVolatility_InTheLastHours_IsThatOfTheSamePrice()
    {
        ExpectedMove move = ExpectedMove.Compute(Slice(Noon, 0.15));

        double years = 240.0 / (252 * 390); // minutes left of those of a year
        Assert.Equal(move.MoveUsd, 4800 * move.TradingVolatility * Math.Sqrt(years), Rounding * move.MoveUsd);
        Assert.True(double.IsNaN(ExpectedMove.Compute(Slice(Close.AddSeconds(-59), 0.15)).TradingVolatility));
    }

    private static ExpectedMoveCone FromNow(ChainSlice slice) =>
        ExpectedMoveCone.FromNow(ExpectedMove.Compute(slice), slice.Chain.Header.MarketTime);

    private static ExpectedMoveCone FromOpen(ChainSlice slice) =>
        ExpectedMoveCone.FromOpen(ExpectedMove.Compute(slice), slice.Chain.Header);

    private static ChainSlice Slice(DateTimeOffset now, double volatility, ExpiryScope? scope = null)
    {
        ChainFixture fixture = new("SPX", 4800, now)
        {
            Rate = 0.04,
            Underlying = new(4800, now) { PreviousCloseUsd = 4780, OpenUsd = 4790 },
            Volatility = (_, _) => volatility,
        };
        fixture.Add(OptionSide.Call, 4800, 1, Tuesday, "SPXW").Add(OptionSide.Call, 4800, 1, new(2024, 1, 17), "SPXW");
        return ChainSlice.Of(fixture.Analysis(), scope ?? ExpiryScope.All);
    }

    private static ChainSnapshot Snapshot(DateTimeOffset now, UnderlyingQuote underlying)
    {
        ChainFixture fixture = new("SPX", 4800, now) { Underlying = underlying };
        foreach (double strike in (double[])[4780, 4800, 4820])
        {
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                double intrinsic = Math.Max(side == OptionSide.Call ? 4800 - strike : strike - 4800, 0);
                fixture.Add(
                    ChainFixture.Row(side, strike, Tuesday, "SPXW") with
                    {
                        BidUsd = intrinsic + 2.9,
                        AskUsd = intrinsic + 3.1,
                    }
                );
            }
        }
        return fixture.Chain();
    }
}
