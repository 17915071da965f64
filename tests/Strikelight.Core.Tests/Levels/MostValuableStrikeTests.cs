using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class MostValuableStrikeTests
{
    /// <summary>A few multiplications.</summary>
    private const double Rounding = 1e-12;

    private static readonly DateOnly Friday = new(2024, 1, 19);

    private static MostValuableStrikeResult Find(ChainFixture fixture)
    {
        ChainSlice slice = ChainSlice.Of(fixture.Analysis(), ExpiryScope.All);
        return MostValuableStrike.Find(StrikeActivity.Compute(slice), ExpectedMove.Compute(slice));
    }

    private static ChainFixture At(double spot, DateOnly date, TimeOnly time) =>
        new("SPY", spot, MarketTime.At(date, time));

    [Fact]
    public void Find_LargestEverythingAtSpot_ScoresOne()
    {
        MostValuableStrikeResult result = Find(
            At(470, new(2024, 1, 16), new(12, 0))
                .Add(OptionSide.Call, 470, 1_000, Friday, volume: 900)
                .Add(OptionSide.Put, 465, 10, Friday, volume: 10)
        );

        Assert.Equal(470, result.Level.PriceUsd);
        Assert.Equal(1, result.Level.Value, Rounding);
        Assert.Equal((1, 1, 1), (result.Proximity, result.GammaShare, result.VolumeShare));
    }

    [Fact]
    public void Find_Terms_MultiplyToTheScoreInTheUnitInterval()
    {
        MostValuableStrikeResult result = Find(
            At(470, new(2024, 1, 16), new(12, 0))
                .Add(OptionSide.Call, 474, 1_000, Friday, volume: 900)
                .Add(OptionSide.Put, 462, 2_000, Friday, volume: 400)
        );

        double expected = result.Proximity * 0.5 * (result.GammaShare + result.VolumeShare!.Value);
        Assert.Equal(expected, result.Level.Value, Rounding);
        Assert.InRange(result.Level.Value, 0, 1);
    }

    [Fact]
    public void Find_ScaleOfTheSymbol_DoesNotMatter()
    {
        MostValuableStrikeResult large = Find(
            At(470, new(2024, 1, 16), new(12, 0))
                .Add(OptionSide.Call, 475, 100_000, Friday, volume: 90_000)
                .Add(OptionSide.Put, 465, 120_000, Friday, volume: 50_000)
        );
        MostValuableStrikeResult small = Find(
            At(4.7, new(2024, 1, 16), new(12, 0))
                .Add(OptionSide.Call, 4.75, 10, Friday, volume: 9)
                .Add(OptionSide.Put, 4.65, 12, Friday, volume: 5)
        );

        Assert.Equal(large.Level.PriceUsd / 100, small.Level.PriceUsd, Rounding);
        Assert.Equal(large.Level.Value, small.Level.Value, Rounding);
    }

    [Fact]
    public void Find_WithoutKnownVolume_UsesGammaAlone()
    {
        MostValuableStrikeResult result = Find(
            At(470, new(2024, 1, 16), new(12, 0)).Add(OptionSide.Call, 470, 1_000, Friday)
        );

        Assert.Null(result.VolumeShare);
        Assert.Equal(1, result.Level.Value, Rounding);
    }

    [Fact]
    public void Find_LastMinute_StillTakesTheNearestStrike()
    {
        MostValuableStrikeResult result = Find(
            At(470.2, Friday, new(15, 59, 30))
                .Add(OptionSide.Call, 470, 10, Friday, volume: 1)
                .Add(OptionSide.Call, 475, 1_000, Friday, volume: 10_000)
        );

        Assert.Equal(470, result.Level.PriceUsd);
    }

    [Fact]
    public void Find_NothingOpen_SaysSo() =>
        Assert.Equal(
            NoLevelReason.NoGamma,
            Find(At(470, new(2024, 1, 16), new(12, 0)).Add(OptionSide.Call, 470, 0, Friday)).Level.Reason
        );
}
