using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class ZeroDteShareTests
{
    private static readonly DateOnly Tuesday = new(2024, 1, 16);
    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateTimeOffset Noon = MarketTime.At(Tuesday, new(12, 0));

    [Fact]
    public void Of_TodayAndLater_AreSharesOfVolumeAndGrossGamma()
    {
        ChainFixture fixture = new("SPY", 100, Noon) { Gamma = (_, _, _) => 0.02 };
        fixture.Add(OptionSide.Call, 100, 10, Tuesday, 60).Add(OptionSide.Put, 100, 20, Tuesday, 20);
        fixture.Add(OptionSide.Call, 100, 90, Friday, 20);

        ZeroDteShare share = ZeroDteShare.Of(fixture.Analysis());

        Assert.Equal(0.8, share.OfVolume, 1e-15);
        Assert.Equal(0.25, share.OfGamma, 1e-15); // calls and puts do not cancel
        Assert.Equal("", share.Text);
    }

    [Fact]
    public void Of_NothingSettlesToday_IsMissingAndSaysWhy()
    {
        ZeroDteShare share = ZeroDteShare.Of(
            new ChainFixture("SPY", 100, Noon).Add(OptionSide.Call, 100, 90, Friday, 20).Analysis()
        );

        Assert.True(double.IsNaN(share.OfVolume));
        Assert.True(double.IsNaN(share.OfGamma));
        Assert.Contains("2024-01-16", share.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingTradedYet_HasNoShareOfVolume()
    {
        ZeroDteShare share = ZeroDteShare.Of(
            new ChainFixture("SPY", 100, Noon).Add(OptionSide.Call, 100, 90, Tuesday, 0).Analysis()
        );

        Assert.True(double.IsNaN(share.OfVolume));
        Assert.Equal(1, share.OfGamma);
    }
}
