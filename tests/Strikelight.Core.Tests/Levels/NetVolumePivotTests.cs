using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class NetVolumePivotTests
{
    /// <summary>One interpolation between prices near 100.</summary>
    private const double Rounding = 1e-12;

    private const int Draws = 10_000;
    private const double OneSidedMost = 0.05;

    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 19), new(12, 0));
    private static readonly DateOnly Today = new(2024, 1, 19);

    /// <summary>Puts less calls at strikes 98, 99, ...; zero gives one put and one call.</summary>
    private static CrossingResult Find(double spot, params int[] net)
    {
        ChainFixture fixture = new("SPY", spot, Noon);
        for (int i = 0; i < net.Length; i++)
        {
            fixture.Add(OptionSide.Put, 98 + i, 0, Today, volume: Math.Max(net[i], 0) + 1);
            fixture.Add(OptionSide.Call, 98 + i, 0, Today, volume: Math.Max(-net[i], 0) + 1);
        }
        StrikeActivity activity = StrikeActivity.Compute(ChainSlice.Of(fixture.Analysis(), ExpiryScope.All));
        return NetVolumePivot.Find(activity, spot);
    }

    [Fact]
    public void Find_OneSignChange_InterpolatesBetweenTheStrikes() =>
        Assert.Equal(99.75, Find(100, 50, 30, -10, -20).Level.PriceUsd, Rounding);

    [Fact]
    public void Find_ZeroStrikeBetween_DoesNotHideTheCrossing() =>
        Assert.Equal(99, Find(100, 50, 0, -10).Level.PriceUsd);

    [Fact]
    public void Find_RunOfZeroStrikes_IsTheOneNearestToSpot() =>
        Assert.Equal(101, Find(101.2, 50, 0, 0, 0, 0, -10).Level.PriceUsd);

    [Fact]
    public void Find_ManySignChanges_ListsAllAndNamesTheNearest()
    {
        CrossingResult result = Find(100.4, 10, -10, 10, -10);

        Assert.Equal([98.5, 99.5, 100.5], result.AllUsd);
        Assert.Equal(100.5, result.Level.PriceUsd);
    }

    [Fact]
    public void Find_NoSignChange_IsAnAnswer() =>
        Assert.Equal(NoLevelReason.NoneInRange, Find(100, 10, 20, 30).Level.Reason);

    [Fact]
    public void Find_InformationFreeVolume_IsAboveSpotHalfOfTheTime()
    {
        SplitMix random = new(7);
        int below = 0;
        int found = 0;
        int firstBelow = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            CrossingResult result = NetVolumePivot.Find(Symmetric(random, volume: true).Activity, 100);
            found += result.Level.HasLevel ? 1 : 0;
            below += result.Level.PriceUsd < 100 ? 1 : 0;
            firstBelow += result.AllUsd.Any(level => level < 100) ? 1 : 0;
        }
        Assert.InRange((double)below / found, 0.5 - OneSidedMost, 0.5 + OneSidedMost);
        Assert.True(firstBelow > 0.6 * found, "The first crossing from below is the biased rule this one replaces.");
    }

    [Fact]
    public void ZeroGamma_InformationFreeOpenInterest_IsAboveSpotHalfOfTheTime()
    {
        SplitMix random = new(11);
        int below = 0;
        int found = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            (ChainSlice slice, _) = Symmetric(random, volume: false);
            LevelResult zero = ZeroGamma.Find(slice, SignedPositions.From(slice.Chain, SignConvention.Naive)).Level;
            found += zero.HasLevel ? 1 : 0;
            below += zero.PriceUsd < 100 ? 1 : 0;
        }
        Assert.True(found > Draws / 2);
        Assert.InRange((double)below / found, 0.5 - OneSidedMost, 0.5 + OneSidedMost);
    }

    /// <summary>
    /// Put share logistic in the strike around spot with a scale of 1 %, size decaying with distance over 1.2 %,
    /// log-normal noise of 0.5 on each side: nothing in it points up or down.
    /// </summary>
    private static (ChainSlice Slice, StrikeActivity Activity) Symmetric(SplitMix random, bool volume)
    {
        ChainFixture fixture = new("SPY", 100, Noon) { Volatility = (_, _) => 0.15 };
        for (int i = -10; i <= 10; i++)
        {
            double distance = i * 0.5;
            double size = 10_000 * Math.Exp(-Math.Abs(distance) / 1.2);
            double putShare = 1 / (1 + Math.Exp(distance));
            double puts = Math.Round(size * putShare * Math.Exp(0.5 * random.Normal()));
            double calls = Math.Round(size * (1 - putShare) * Math.Exp(0.5 * random.Normal()));
            fixture.Add(OptionSide.Put, 100 + distance, volume ? 0 : puts, Today, volume: volume ? puts : 0);
            fixture.Add(OptionSide.Call, 100 + distance, volume ? 0 : calls, Today, volume: volume ? calls : 0);
        }
        ChainAnalysis analysis = fixture.Analysis();
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        return (slice, StrikeActivity.Compute(slice));
    }

    /// <summary>SplitMix64 with Box-Muller: the same draws on every machine.</summary>
    private sealed class SplitMix(ulong seed)
    {
        private ulong _state = seed;

        public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

        private double Uniform()
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
