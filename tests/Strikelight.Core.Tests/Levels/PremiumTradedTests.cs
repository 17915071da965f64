using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class PremiumTradedTests
{
    private static readonly DateOnly Friday = new(2024, 1, 26);
    private static readonly DateOnly February = new(2024, 2, 16);
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 22), new(12, 0));

    [Fact]
    public void Between_TwoChains_IsGrowthOfVolumeAtTheLaterPrice()
    {
        PremiumTraded traded = Between(
            [Row(OptionSide.Call, 475, 10, 1), Row(OptionSide.Put, 465, 5, 1)],
            [Row(OptionSide.Call, 475, 14, 2), Row(OptionSide.Put, 465, 6, 3)]
        )!.Value;

        Assert.Equal(new PremiumTraded(4 * 2 * 100, 1 * 3 * 100, 5, 0), traded);
    }

    [Fact]
    public void Between_ContractsWithoutAPrice_AreCountedAndInNoSum()
    {
        PremiumTraded traded = Between(
            [Row(OptionSide.Call, 475, 10, 1)],
            [Row(OptionSide.Call, 475, 13, double.NaN)]
        )!.Value;

        Assert.Equal(new PremiumTraded(0, 0, 3, 3), traded);
    }

    [Fact]
    public void Between_VolumeThatBecameLess_IsNotKnown() =>
        Assert.Null(Between([Row(OptionSide.Call, 475, 10, 1)], [Row(OptionSide.Call, 475, 9, 1)]));

    [Fact]
    public void Between_ContractThatWasNotListed_IsLeftOut()
    {
        PremiumTraded traded = Between(
            [Row(OptionSide.Call, 475, 10, 1)],
            [Row(OptionSide.Call, 475, 10, 1), Row(OptionSide.Call, 480, 9, 1)]
        )!.Value;

        Assert.Equal(default, traded);
    }

    [Fact]
    public void Between_OtherExpiries_DoNotCount()
    {
        ChainSnapshot earlier = Chain([Row(OptionSide.Call, 475, 0, 1), Row(OptionSide.Call, 475, 0, 1, February)]);
        ChainSnapshot later = Chain([Row(OptionSide.Call, 475, 2, 1), Row(OptionSide.Call, 475, 9, 1, February)]);

        PremiumTraded? traded = PremiumTraded.Between(
            ContractCounts.Of(earlier, earlier.Volume),
            later,
            ResolvedScope.IndexesOf(later.Series, ExpiryScope.Of(Friday), Noon)
        );

        Assert.Equal(2, traded?.Contracts);
    }

    private static PremiumTraded? Between(RawContract[] before, RawContract[] after)
    {
        ChainSnapshot earlier = Chain(before);
        ChainSnapshot later = Chain(after);
        return PremiumTraded.Between(
            ContractCounts.Of(earlier, earlier.Volume),
            later,
            ResolvedScope.Of(later, ExpiryScope.All).SeriesIndexes
        );
    }

    private static ChainSnapshot Chain(RawContract[] rows)
    {
        ChainFixture fixture = new("SPY", 470, Noon);
        foreach (RawContract row in rows)
        {
            fixture.Add(row);
        }
        return fixture.Chain();
    }

    /// <summary>A contract whose mid is the price.</summary>
    private static RawContract Row(
        OptionSide side,
        double strike,
        double volume,
        double price,
        DateOnly? expiry = null
    ) =>
        ChainFixture.Row(side, strike, expiry ?? Friday, "SPY") with
        {
            Volume = volume,
            BidUsd = price - 0.5,
            AskUsd = price + 0.5,
        };
}
