using Strikelight.Core.Contracts;
using Strikelight.Core.Outcomes;
using static Strikelight.Core.Tests.Outcomes.OutcomeFixture;

namespace Strikelight.Core.Tests.Outcomes;

public sealed class PlacebosTests
{
    private static readonly double[] ByFive = [85, 90, 95, 100, 105, 110, 115];

    [Theory]
    [InlineData(110, 90)]
    [InlineData(90, 110)]
    public void Mirror_AListedPrice_IsAtTheSameDistance(double level, double expected)
    {
        PlaceboStrike mirror = Placebos.Mirror(Fix(level, 1), new(ByFive, [level]));

        Assert.Equal(expected, mirror.StrikeUsd);
        Assert.Equal(0, mirror.DistanceErrorUsd);
        Assert.Equal(PlaceboReason.None, mirror.Reason);
    }

    [Theory]
    [InlineData(108, 90, 2)] // 92 is not listed
    [InlineData(107, 95, -2)]
    [InlineData(107.5, 95, -2.5)] // as near as 90, and nearer to spot
    [InlineData(92.5, 105, -2.5)]
    [InlineData(130, 85, -15)] // nothing is listed as far away
    [InlineData(101, 95, 4)] // spot itself is on no side
    public void Mirror_APriceThatIsNotListed_IsTheNearestWithItsError(double level, double expected, double error)
    {
        PlaceboStrike mirror = Placebos.Mirror(Fix(level, 1), new(ByFive, [level]));

        Assert.Equal(expected, mirror.StrikeUsd);
        Assert.Equal(error, mirror.DistanceErrorUsd);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(91.5)] // no strike, but 90 is the nearest one to it
    [InlineData(92.5)] // between two strikes it takes both
    public void Mirror_WhereAnotherLevelLies_IsExcluded(double other)
    {
        PlaceboStrike mirror = Placebos.Mirror(Fix(110, 1), new(ByFive, [110, other, double.NaN]));

        Assert.Equal(PlaceboReason.IsLevel, mirror.Reason);
        Assert.True(double.IsNaN(mirror.StrikeUsd));
        Assert.True(double.IsNaN(mirror.DistanceErrorUsd));
    }

    [Fact]
    public void Placebos_WithoutAnotherSide_HaveAReason()
    {
        LevelKey key = Key("SPX", Day, "call-wall");

        Assert.Equal(PlaceboReason.LevelAtSpot, Placebos.Mirror(Fix(100, 1), new(ByFive, [100])).Reason);
        Assert.Equal(PlaceboReason.LevelAtSpot, Placebos.Random(key, Fix(100, 1), new(ByFive, [100])).Reason);
        Assert.Equal(PlaceboReason.NothingListed, Placebos.Mirror(Fix(110, 1), new([105, 110], [110])).Reason);
        Assert.Equal(PlaceboReason.NothingListed, Placebos.Random(key, Fix(110, 1), new([100, 110], [110])).Reason);
    }

    /// <summary>
    /// sha256sum prints d5f48a5213255677... and fd1ae658aa786c8d... for these keys: 3 and 1 modulo 4.
    /// </summary>
    [Theory]
    [InlineData("SPX", "2026-06-15", "call-wall", 95)] // other side, 90 before 95
    [InlineData("SPY", "2026-06-16", "put-wall", 115)] // own side, 105 before 115
    public void Random_KnownHashes_ChooseTheDocumentedStrike(string symbol, string day, string level, double expected)
    {
        LevelKey key = Key(symbol, DateOnly.Parse(day, null), level);

        PlaceboStrike strike = Placebos.Random(key, Fix(110, 1), new(ByFive, [110]));

        Assert.Equal(expected, strike.StrikeUsd);
        Assert.Equal(expected == 95 ? -5 : 5, strike.DistanceErrorUsd);
    }

    [Fact]
    public void Random_ManyDays_ChoosesEachCandidateAboutEquallyOftenAndNeverALevel()
    {
        ListedStrikes listed = new(ByFive, [110, 90]);
        const int days = 4_000;

        ILookup<double, int> chosen = Enumerable
            .Range(0, days)
            .ToLookup(i => Placebos.Random(Key("QQQ", Day.AddDays(i), "zero-gamma"), Fix(110, 1), listed).StrikeUsd);

        Assert.Equal([85, 95, 105, 115], chosen.Select(group => group.Key).Order());
        // Four standard deviations of a count with probability 1/4.
        double most = 4 * Math.Sqrt(days * 0.25 * 0.75);
        Assert.All(chosen, group => Assert.InRange(group.Count(), days / 4 - most, days / 4 + most));
    }

    [Fact]
    public void ListedStrikes_AStrikeThatCannotBe_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListedStrikes([100, double.NaN], [100]));

    [Fact]
    public void LevelTrial_ALevelThatIsNotAmongTheLevels_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            LevelTrial.Evaluate(
                Key("SPX", Day, "call-wall"),
                Fix(110, 1),
                new(ByFive, [105]),
                Bars(new Bar(0, 101, 99, 100)),
                OutcomeRules.Default
            )
        );

    private static LevelKey Key(string symbol, DateOnly day, string level) =>
        UnderlyingSymbol.TryParse(symbol, out UnderlyingSymbol parsed)
            ? new(parsed, day, level)
            : throw new ArgumentException("No symbol.", nameof(symbol));
}
