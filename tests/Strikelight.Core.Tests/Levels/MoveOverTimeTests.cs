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

        ExpectedMoveCone cone = ExpectedMoveCone.Of(slice, MoveAnchor.Now);

        Assert.Equal(0, cone.SigmaUsd(Noon));
        Assert.Equal(move.MoveUsd / 2, cone.SigmaUsd(Noon.AddHours(1)), Rounding * move.MoveUsd);
        Assert.Equal(move.MoveUsd, cone.SigmaUsd(Close), Rounding * move.MoveUsd);
        Assert.Equal(cone.SigmaUsd(Close), cone.SigmaUsd(Close.AddHours(5)));
        Assert.Equal(0, cone.ShareUsed);
    }

    [Fact]
    public void ShareUsed_FromTheOpen_IsTheMoveOverTheWholeSessionsDeviation()
    {
        ExpectedMoveCone cone = ExpectedMoveCone.Of(Slice(Noon, 0.15), MoveAnchor.SessionOpen);

        double sigma = 4790 * 0.15 * Math.Sqrt(6.5 / 24 / 365);
        Assert.Equal(sigma, cone.FullMoveUsd, Rounding * sigma);
        Assert.Equal(10 / sigma, cone.ShareUsed, Rounding);
        Assert.Equal(MarketTime.At(Tuesday, new(9, 30)), cone.AnchorAt);
    }

    [Fact]
    public void ShareUsed_FromThePreviousClose_CountsTheLongWeekend()
    {
        ExpectedMoveCone cone = ExpectedMoveCone.Of(Slice(Noon, 0.15), MoveAnchor.PreviousClose);

        double sigma = 4780 * 0.15 * Math.Sqrt(4.0 / 365); // Friday 16:00 to Tuesday 16:00, Monday is a holiday
        Assert.Equal(sigma, cone.FullMoveUsd, Rounding * sigma);
        Assert.Equal(20, cone.MovedUsd);
        Assert.Equal(20 / sigma, cone.ShareUsed, Rounding);
    }

    [Theory]
    [InlineData("09:25")]
    [InlineData("16:05")]
    public void Of_OutsideOfTheSession_HasNoAnchorButNow(string time)
    {
        ChainSlice slice = Slice(MarketTime.At(Tuesday, TimeOnly.Parse(time, null)), 0.15);

        Assert.Contains(
            "session runs",
            ExpectedMoveCone.Of(slice, MoveAnchor.SessionOpen).Text,
            StringComparison.Ordinal
        );
        Assert.True(double.IsNaN(ExpectedMoveCone.Of(slice, MoveAnchor.PreviousClose).ShareUsed));
        Assert.Equal("", ExpectedMoveCone.Of(slice, MoveAnchor.Now).Text);
    }

    [Fact]
    public void Of_SourceWithoutAnOpen_SaysSo()
    {
        ChainSnapshot chain = Snapshot(Noon, new(4800, Noon));

        ExpectedMoveCone cone = ExpectedMoveCone.Of(
            ChainSlice.Of(ChainAnalyzer.Analyze(chain, PricingOptions.Default), ExpiryScope.All),
            MoveAnchor.SessionOpen
        );

        Assert.NotEqual("", cone.Text);
        Assert.True(double.IsNaN(cone.SigmaUsd(Close)));
    }

    [Theory] // 2Φ(k) − 1, printed in every table of the normal distribution
    [InlineData(1, 0.6826894921370859)]
    [InlineData(2, 0.9544997361036416)]
    [InlineData(3, 0.9973002039367398)]
    public void ProbabilityWithin_WholeDeviations_IsThePrintedOne(double deviations, double expected) =>
        Assert.Equal(expected, ExpectedMoveCone.ProbabilityWithin(deviations), 1e-14);

    private static ChainSlice Slice(DateTimeOffset now, double volatility)
    {
        ChainFixture fixture = new("SPX", 4800, now)
        {
            Rate = 0.04,
            Underlying = new(4800, now) { PreviousCloseUsd = 4780, OpenUsd = 4790 },
            Volatility = (_, _) => volatility,
        };
        fixture.Add(OptionSide.Call, 4800, 1, Tuesday, "SPXW").Add(OptionSide.Call, 4800, 1, new(2024, 1, 17), "SPXW");
        return ChainSlice.Of(fixture.Analysis(), ExpiryScope.All);
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
