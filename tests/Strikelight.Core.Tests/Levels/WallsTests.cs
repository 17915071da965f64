using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class WallsTests
{
    /// <summary>Ratios of small whole numbers.</summary>
    private const double Rounding = 1e-14;

    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly Friday = new(2024, 1, 19);
    private static readonly DateOnly NextFriday = new(2024, 1, 26);
    private static readonly DateOnly February = new(2024, 2, 16);

    private static StrikeActivity Activity(ChainFixture fixture) =>
        StrikeActivity.Compute(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All));

    private static ChainFixture Spy() => new("SPY", 470, Noon);

    [Fact]
    public void Find_LargestStrikeBelowSpot_IsNoCallWall()
    {
        StrikeActivity activity = Activity(
            Spy()
                .Add(OptionSide.Call, 460, 9_000, Friday)
                .Add(OptionSide.Call, 475, 500, Friday)
                .Add(OptionSide.Call, 480, 400, Friday)
                .Add(OptionSide.Put, 490, 9_000, Friday)
                .Add(OptionSide.Put, 465, 300, Friday)
        );

        LevelResult call = Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterest, 470);
        LevelResult put = Walls.Find(activity, OptionSide.Put, WallMeasure.OpenInterest, 470);

        Assert.Equal(475, call.PriceUsd);
        Assert.Equal(500, call.Value);
        Assert.Equal(500.0 / 9_900, call.ShareOfTotal, Rounding);
        Assert.Equal(0.2, call.GapToSecond, Rounding);
        Assert.Equal(465, put.PriceUsd);
        Assert.Equal(1, put.GapToSecond);
    }

    [Fact]
    public void Find_StrikeAtSpot_CountsOnBothSides()
    {
        StrikeActivity activity = Activity(
            Spy().Add(OptionSide.Call, 470, 5, Friday).Add(OptionSide.Put, 470, 5, Friday)
        );

        Assert.Equal(470, Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterest, 470).PriceUsd);
        Assert.Equal(470, Walls.Find(activity, OptionSide.Put, WallMeasure.OpenInterest, 470).PriceUsd);
    }

    [Fact]
    public void Find_EqualStrikes_TakesTheNearerToSpot()
    {
        StrikeActivity activity = Activity(
            Spy()
                .Add(OptionSide.Call, 480, 5, Friday)
                .Add(OptionSide.Call, 475, 5, Friday)
                .Add(OptionSide.Put, 460, 5, Friday)
                .Add(OptionSide.Put, 465, 5, Friday)
        );

        LevelResult call = Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterest, 470);

        Assert.Equal(475, call.PriceUsd);
        Assert.Equal(0, call.GapToSecond);
        Assert.Equal(465, Walls.Find(activity, OptionSide.Put, WallMeasure.OpenInterest, 470).PriceUsd);
    }

    [Fact]
    public void Find_GammaMeasure_PrefersNearGammaOverFarOpenInterest()
    {
        StrikeActivity activity = Activity(
            Spy().Add(OptionSide.Call, 472, 1_000, Friday).Add(OptionSide.Call, 560, 5_000, Friday)
        );

        Assert.Equal(472, Walls.Find(activity, OptionSide.Call, WallMeasure.GammaOpenInterest, 470).PriceUsd);
        Assert.Equal(560, Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterest, 470).PriceUsd);
    }

    [Fact]
    public void Find_TwoRootsAtAStrike_CountsBoth()
    {
        StrikeActivity activity = StrikeActivity.Compute(
            ChainSlice.Of(
                new ChainFixture("SPX", 4780, Noon)
                    .Add(OptionSide.Call, 4800, 600, Friday, "SPX")
                    .Add(OptionSide.Call, 4800, 600, Friday, "SPXW")
                    .Add(OptionSide.Call, 4900, 1_000, Friday, "SPX")
                    .Analysis(),
                ExpiryScope.All
            )
        );

        LevelResult wall = Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterest, 4780);

        Assert.Equal((4800, 1_200), (wall.PriceUsd, wall.Value));
    }

    [Fact]
    public void Find_NoVolumeYet_SaysSoForEveryVolumeQuantity()
    {
        ChainAnalysis analysis = Spy()
            .Add(OptionSide.Call, 475, 10, Friday, volume: 0)
            .Add(OptionSide.Put, 465, 10, Friday, volume: 0)
            .Analysis();

        ChainLevels levels = ChainLevels.Compute(analysis, new() { Measure = WallMeasure.Volume });

        Assert.Equal(NoLevelReason.NoVolume, levels.CallWall.Reason);
        Assert.Equal(NoLevelReason.NoVolume, levels.PutWall.Reason);
        Assert.Equal(NoLevelReason.NoVolume, levels.ClassicCallWall.Reason);
        Assert.Equal(NoLevelReason.NoVolume, levels.NetVolumePivot.Level.Reason);
        Assert.Null(levels.PutCall.ByVolume);
        Assert.Null(levels.PutCall.ByPremium);
        Assert.Equal(1, levels.PutCall.ByOpenInterest);
        Assert.Empty(levels.Unusual);
    }

    [Theory]
    [InlineData(WallMeasure.Volume, NoLevelReason.NoVolume)]
    [InlineData(WallMeasure.OpenInterest, NoLevelReason.NoOpenInterest)]
    [InlineData(WallMeasure.GammaOpenInterest, NoLevelReason.NoOpenInterest)]
    [InlineData(WallMeasure.OpenInterestChange, NoLevelReason.NoOpenInterestChange)]
    public void Find_SourceWithoutTheNumber_IsToldApartFromZero(WallMeasure measure, NoLevelReason reason)
    {
        StrikeActivity activity = Activity(Spy().Add(OptionSide.Call, 475, double.NaN, Friday));

        LevelResult wall = Walls.Find(activity, OptionSide.Call, measure, 470);

        Assert.Equal(reason, wall.Reason);
        Assert.Contains(
            "not",
            wall.Text.Replace("gives no ", "not ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(NoLevelReason.NothingOnThisSide, Walls.Find(activity, OptionSide.Put, measure, 470).Reason);
    }

    [Fact]
    public void Find_OpenInterestChange_LooksForGrowthOnly()
    {
        RawContract shrunk = ChainFixture.Row(OptionSide.Call, 480, Friday, "SPY") with { OpenInterestChange = -900 };
        RawContract grown = shrunk with { StrikeUsd = 475, OpenInterestChange = 30 };
        RawContract grownBelow = shrunk with { StrikeUsd = 460, OpenInterestChange = 70 };

        StrikeActivity activity = Activity(Spy().Add(shrunk).Add(grown).Add(grownBelow));
        LevelResult wall = Walls.Find(activity, OptionSide.Call, WallMeasure.OpenInterestChange, 470);

        Assert.Equal((475, 30), (wall.PriceUsd, wall.Value));
        Assert.Equal(0.3, wall.ShareOfTotal, Rounding);
    }

    [Fact]
    public void Classic_LargestVolume_MayLieOnEitherSide()
    {
        StrikeActivity activity = Activity(
            Spy().Add(OptionSide.Call, 460, 0, Friday, volume: 50).Add(OptionSide.Call, 475, 0, Friday, volume: 40)
        );

        Assert.Equal(460, Walls.Classic(activity, OptionSide.Call, 470).PriceUsd);
        Assert.Equal(475, Walls.Find(activity, OptionSide.Call, WallMeasure.Volume, 470).PriceUsd);
    }

    [Fact]
    public void GammaNodes_OffsettingStrike_LosesNetButNotAbsolute()
    {
        ChainAnalysis analysis = Spy()
            .Add(OptionSide.Call, 470, 1_000, Friday)
            .Add(OptionSide.Put, 470, 1_000, Friday)
            .Add(OptionSide.Put, 466, 800, Friday)
            .Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        ExposureByStrike byStrike = ExposureSums.ByStrike(
            slice,
            SignedPositions.From(analysis.Chain, SignConvention.Naive)
        );

        LevelResult king = GammaNodes.KingNode(byStrike, 470);

        Assert.Equal(466, king.PriceUsd);
        Assert.True(king.Value < 0);
        Assert.Equal(1, king.ShareOfTotal, Rounding);
        Assert.Equal(470, GammaNodes.AbsoluteGamma(byStrike, 470).PriceUsd);
    }

    [Fact]
    public void StackedWalls_WithinOnePercentOfAnotherExpiry_AreCounted()
    {
        ChainAnalysis analysis = Spy()
            .Add(OptionSide.Call, 475, 10, Friday)
            .Add(OptionSide.Call, 478, 10, NextFriday) // 0.6 % above
            .Add(OptionSide.Call, 500, 10, February)
            .Add(OptionSide.Put, 440, 10, Friday)
            .Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);

        var expiries = StackedWalls.Compute(
            slice,
            SignedPositions.From(analysis.Chain, SignConvention.Naive),
            WallMeasure.OpenInterest,
            1
        );

        Assert.Equal([1, 1, 0], expiries.Select(expiry => expiry.CallWallsStacked));
        Assert.Equal([0, 0, 0], expiries.Select(expiry => expiry.PutWallsStacked));
        Assert.Equal([false, true, true], expiries.Select(expiry => expiry.ZeroGamma is null));
        Assert.False(expiries[1].PutWall.HasLevel);
    }

    [Fact]
    public void Name_EveryMeasure_ReadsBack()
    {
        foreach (WallMeasure measure in Enum.GetValues<WallMeasure>())
        {
            Assert.True(WallMeasures.TryParse(WallMeasures.Name(measure), out WallMeasure back));
            Assert.Equal(measure, back);
        }
        Assert.False(WallMeasures.TryParse("gamma", out _));
    }
}
