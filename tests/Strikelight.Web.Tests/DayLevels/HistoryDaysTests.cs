using Strikelight.Web.Features.DayLevels;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Tests.DayLevels;

public sealed class HistoryDaysTests
{
    private static readonly HistoryDay[] Days = [Day(16, 600), Day(17, 610), Day(18, null), Day(19, 600)];

    [Theory]
    [InlineData(false, new[] { 17, 19, 16, 18 })]
    [InlineData(true, new[] { 19, 16, 17, 18 })]
    public void Sorted_ByAValue_PutsDaysWithoutItLast(bool isAscending, int[] expected) =>
        Assert.Equal(expected, HistoryColumns.Sorted(Days, new("spot", !isAscending)).Select(day => day.Day.Day));

    [Fact]
    public void Sorted_UnlessAskedOtherwise_HasTheNewestFirst() =>
        Assert.Equal([19, 18, 17, 16], HistoryColumns.Sorted(Days, HistoryColumns.Newest).Select(day => day.Day.Day));

    [Fact]
    public void Day_OfASessionWithoutMinutes_IsNone() =>
        Assert.Null(HistoryDays.Of(LevelEnds.None, new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero)));

    private static HistoryDay Day(int day, double? spotUsd)
    {
        DateTimeOffset noon = new(2026, 11, day, 17, 0, 0, TimeSpan.Zero);
        return new()
        {
            Day = new(2026, 11, day),
            FirstMinute = noon,
            LastMinute = noon,
            IsOver = true,
            SpotUsd = spotUsd,
            Minutes = 1,
            MissingMinutes = 0,
            DamagedMinutes = 0,
        };
    }
}
