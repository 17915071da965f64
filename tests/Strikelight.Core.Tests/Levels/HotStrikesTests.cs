using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class HotStrikesTests
{
    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Friday = new(2024, 1, 19);

    [Fact]
    public void Within_FivePercent_RanksVolumeOfBothSidesAndNamesTheLarger()
    {
        StrikeActivity activity = Activity(
            (OptionSide.Call, 100, 300),
            (OptionSide.Put, 100, 300),
            (OptionSide.Call, 101, 700),
            (OptionSide.Put, 101, 50),
            (OptionSide.Put, 95, 800),
            (OptionSide.Put, 94.5, 9_000) // outside of the band
        );

        HotStrikes hot = HotStrikes.Within(activity, 100, 100 * HotStrikes.BandShare, 2);

        Assert.Equal([95.0, 101.0], hot.Strikes.Select(strike => strike.StrikeUsd));
        Assert.Equal([OptionSide.Put, OptionSide.Call], hot.Strikes.Select(strike => strike.Larger));
        Assert.Equal([800.0, 750.0], hot.Strikes.Select(strike => strike.Volume));
        Assert.Equal([-5.0, 1.0], hot.Strikes.Select(strike => strike.DistanceUsd));
        Assert.Equal(-0.05, hot.Strikes[0].DistanceShare, 1e-15);
    }

    [Fact]
    public void Within_EqualVolumes_TakesTheNearerAndNamesNoSide()
    {
        StrikeActivity activity = Activity(
            (OptionSide.Call, 98, 10),
            (OptionSide.Put, 98, 10),
            (OptionSide.Call, 101, 20),
            (OptionSide.Put, 101, 0)
        );

        HotStrikes hot = HotStrikes.Within(activity, 100, 5, 5);

        Assert.Equal([101.0, 98.0], hot.Strikes.Select(strike => strike.StrikeUsd));
        Assert.Null(hot.Strikes[1].Larger);
    }

    [Fact]
    public void Within_OneSideNotKnown_NamesNoLarger()
    {
        HotStrike strike = Assert.Single(
            HotStrikes
                .Within(Activity((OptionSide.Call, 100, 10), (OptionSide.Put, 100, double.NaN)), 100, 5, 5)
                .Strikes
        );

        Assert.Null(strike.Larger);
        Assert.Null(strike.PutVolume);
        Assert.Equal(10, strike.Volume);
    }

    [Theory]
    [InlineData(0, 5, "Nothing has traded")] // before the opening
    [InlineData(double.NaN, 5, "does not say")]
    [InlineData(10, double.NaN, "no expected move")]
    public void Within_NothingToRank_SaysWhy(double volume, double band, string why)
    {
        HotStrikes hot = HotStrikes.Within(Activity((OptionSide.Call, 100, volume)), 100, band, 3);

        Assert.Empty(hot.Strikes);
        Assert.Contains(why, hot.Text, StringComparison.Ordinal);
    }

    private static StrikeActivity Activity(params (OptionSide Side, double Strike, double Volume)[] rows)
    {
        ChainFixture fixture = new("SPY", 100, Noon);
        foreach ((OptionSide side, double strike, double volume) in rows)
        {
            fixture.Add(side, strike, 1, Friday, volume);
        }
        return StrikeActivity.Compute(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All));
    }
}
