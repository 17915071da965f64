using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelGapsTests
{
    private static readonly LevelGaps Gaps = LevelGaps.Of(new() { Seconds = 60 });

    [Theory]
    [InlineData(60, 3)]
    [InlineData(1, 3)]
    [InlineData(300, 15)]
    public void LeastMinutes_OfAPace_AreThreePauses(int seconds, int expected) =>
        Assert.Equal(expected, LevelGaps.Of(new() { Seconds = seconds }).LeastMinutes);

    [Fact]
    public void InGaps_OneMinuteSkippedByThePace_IsNone() => Assert.Empty(Gaps.InGaps([0, 1, 3, 4, 6], 7));

    [Fact]
    public void InGaps_BeforeBetweenAndAfter_AreCounted() =>
        Assert.Equal(4 + 5 + 9, Gaps.InGaps([4, 5, 11], 21).Count());

    [Fact]
    public void InGaps_WithoutAnyMinute_IsTheWholeSession() => Assert.Equal(390, Gaps.InGaps([], 390).Count());

    [Fact]
    public void InGaps_OfMinutesThatAreNotDueYet_IsNone() => Assert.Empty(Gaps.InGaps([0, 1, 2, 3], 2));
}
