using Strikelight.Core.Calendar;

namespace Strikelight.Core.Tests.Calendar;

public sealed class ExpiryCalendarTests
{
    [Theory]
    [InlineData("2026-06-15", "2026-06-18")] // Juneteenth takes the third Friday
    [InlineData("2026-06-18", "2026-06-18")]
    [InlineData("2026-06-19", "2026-07-17")]
    [InlineData("2026-05-01", "2026-05-15")]
    [InlineData("2026-12-19", "2027-01-15")] // over the turn of the year
    [InlineData("2019-04-01", "2019-04-18")] // Good Friday takes the third Friday
    [InlineData("2027-06-01", "2027-06-17")]
    public void MonthlyOnOrAfter_ADate_IsTheThirdFridayOrTheSessionBefore(string date, string expected) =>
        Assert.Equal(Date(expected), ExpiryCalendar.MonthlyOnOrAfter(Date(date)));

    [Theory]
    [InlineData("2026-03-30", "2026-04-02")] // Good Friday
    [InlineData("2026-06-29", "2026-07-02")] // Independence Day observed
    [InlineData("2026-12-21", "2026-12-24")] // Christmas Day
    [InlineData("2026-12-28", "2026-12-31")] // New Year's Day
    [InlineData("2026-04-03", "2026-04-10")] // the holiday itself
    [InlineData("2026-06-12", "2026-06-12")] // a Friday is its own expiry
    [InlineData("2026-06-13", "2026-06-18")]
    public void WeeklyOnOrAfter_ADate_IsAFridayOrTheSessionBefore(string date, string expected) =>
        Assert.Equal(Date(expected), ExpiryCalendar.WeeklyOnOrAfter(Date(date)));

    [Fact]
    public void Expiries_OverFiftyYears_AreAlwaysSessions()
    {
        for (DateOnly day = new(1990, 1, 1); day.Year < 2040; day = day.AddDays(1))
        {
            Assert.True(ExchangeCalendar.IsSession(ExpiryCalendar.WeeklyOnOrAfter(day)));
            Assert.True(ExchangeCalendar.IsSession(ExpiryCalendar.MonthlyOnOrAfter(day)));
        }
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, null);
}
