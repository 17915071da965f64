using Strikelight.Core.Calendar;

namespace Strikelight.Core.Tests.Calendar;

public sealed class YearFractionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 15, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Between_ADistanceOf365Days_IsOneYear() =>
        Assert.Equal(1.0, YearFraction.Between(Noon, Noon.AddDays(365)).Years);

    [Fact]
    public void Between_OneHour_IsCountedToTheSecond() =>
        Assert.Equal(3_600.0 / (365 * 86_400), YearFraction.Between(Noon, Noon.AddHours(1)).Years);

    [Theory]
    [InlineData(59)]
    [InlineData(0)]
    [InlineData(-3_600)]
    public void Between_LessThanAMinute_IsOneMinute(int seconds) =>
        Assert.Equal(
            YearFraction.Between(Noon, Noon.AddMinutes(1)),
            YearFraction.Between(Noon, Noon.AddSeconds(seconds))
        );

    [Fact]
    public void Between_AcrossAClockChange_CountsElapsedTime()
    {
        DateTimeOffset friday = MarketTime.At(new(2026, 3, 6), new(16, 0));
        DateTimeOffset monday = MarketTime.At(new(2026, 3, 9), new(16, 0));

        Assert.Equal(71.0 / (24 * 365), YearFraction.Between(friday, monday).Years, 15);
    }
}
