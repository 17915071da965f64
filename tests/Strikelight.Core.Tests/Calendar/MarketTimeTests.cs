using Strikelight.Core.Calendar;

namespace Strikelight.Core.Tests.Calendar;

public sealed class MarketTimeTests
{
    [Theory]
    [InlineData("2026-03-06", "14:30")] // Friday before the clocks go forward
    [InlineData("2026-03-09", "13:30")] // Monday after
    [InlineData("2026-10-30", "13:30")]
    [InlineData("2026-11-02", "14:30")]
    [InlineData("2006-03-31", "14:30")] // the older rule: first Sunday of April
    [InlineData("2006-04-03", "13:30")]
    public void Opening_AroundAClockChange_MovesByAnHourInUtc(string date, string utc)
    {
        TradingSession session = ExchangeCalendar.SessionOn(DateOnly.Parse(date, null))!.Value;

        Assert.Equal(utc, $"{session.OpensAt:HH:mm}");
        Assert.Equal(TimeSpan.Zero, session.OpensAt.Offset);
    }

    [Fact]
    public void At_ATimeTheClockSkips_Throws() =>
        Assert.Throws<ArgumentException>(() => MarketTime.At(new(2026, 3, 8), new(2, 30)));

    [Fact]
    public void At_ATimeTheClockShowsTwice_IsTheSecondOne() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero),
            MarketTime.At(new(2026, 11, 1), new(1, 30))
        );

    [Theory]
    [InlineData("2026-06-16T03:59:59Z", "2026-06-15")]
    [InlineData("2026-06-16T04:00:00Z", "2026-06-16")]
    [InlineData("2026-12-16T04:59:59Z", "2026-12-15")]
    [InlineData("2026-12-16T05:00:00Z", "2026-12-16")]
    public void DateOf_AroundMidnightInNewYork_ChangesThere(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), MarketTime.DateOf(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void InZone_OfAnInstant_IsTheSameInstantWithNewYorksOffset()
    {
        DateTimeOffset instant = new(2026, 6, 15, 14, 0, 0, TimeSpan.Zero);

        DateTimeOffset shown = MarketTime.InZone(instant);

        Assert.Equal(instant, shown);
        Assert.Equal(TimeSpan.FromHours(-4), shown.Offset);
    }

    [Theory]
    [InlineData("2026-06-15", 0)]
    [InlineData("2026-06-16", 1)]
    [InlineData("2026-06-14", -1)]
    public void DaysUntil_AtTenInNewYork_CountsDatesNotHours(string date, int expected)
    {
        DateTimeOffset tenInNewYork = MarketTime.At(new(2026, 6, 15), new(10, 0));

        Assert.Equal(expected, MarketTime.DaysUntil(DateOnly.Parse(date, null), tenInNewYork));
    }

    [Fact]
    public void DaysUntil_LateInTheEveningOfNewYork_IsNotAheadOfIt()
    {
        DateTimeOffset elevenAtNight = MarketTime.At(new(2026, 6, 15), new(23, 0)); // already the 16th in UTC

        Assert.Equal(0, MarketTime.DaysUntil(new(2026, 6, 15), elevenAtNight));
    }

    [Fact]
    public void MinuteOf_WithinAMinute_IsItsStartInUtc()
    {
        DateTimeOffset late = new(2026, 6, 15, 10, 0, 59, 999, TimeSpan.FromHours(-4));

        Assert.Equal(new(2026, 6, 15, 14, 0, 0, TimeSpan.Zero), MarketTime.MinuteOf(late));
        Assert.Equal(TimeSpan.Zero, MarketTime.MinuteOf(late).Offset);
    }

    [Fact]
    public void DateOf_UnixSecondsLateInNewYork_IsItsDate()
    {
        Assert.Equal(
            new(2026, 6, 15),
            MarketTime.DateOf(MarketTime.At(new(2026, 6, 15), new(23, 0)).ToUnixTimeSeconds())
        );
    }
}
