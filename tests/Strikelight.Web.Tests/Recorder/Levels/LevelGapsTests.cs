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
    public void Missing_OneMinuteSkippedByThePace_IsNone() => Assert.Equal(0, Gaps.Missing([0, 1, 3, 4, 6], 7));

    [Fact]
    public void Missing_BeforeBetweenAndAfter_AreCounted() => Assert.Equal(4 + 5 + 9, Gaps.Missing([4, 5, 11], 21));

    [Fact]
    public void Missing_WithoutAnyMinute_IsTheWholeSession() => Assert.Equal(390, Gaps.Missing([], 390));

    [Fact]
    public void Missing_OfMinutesThatAreNotDueYet_IsNone() => Assert.Equal(0, Gaps.Missing([0, 1, 2, 3], 2));
}
