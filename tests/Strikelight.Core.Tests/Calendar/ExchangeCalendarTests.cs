using Strikelight.Core.Calendar;

namespace Strikelight.Core.Tests.Calendar;

public sealed class ExchangeCalendarTests
{
    [Fact]
    public void Sessions_AgainstEverySessionSince1990_AgreeInDateOpenAndClose()
    {
        var recorded = RecordedCalendars.Sessions();

        var ours = Days(recorded[0].Date, recorded[^1].Date)
            .Select(ExchangeCalendar.SessionOn)
            .OfType<TradingSession>()
            .Select(session => (session.Date, session.OpensAt, session.ClosesAt))
            .ToList();

        Assert.Empty(recorded.Except(ours));
        Assert.Empty(ours.Except(recorded));
        Assert.Equal(8_324, ours.Count);
    }

    [Fact]
    public void Holidays_AgainstAnIndependentListTo2028_Agree()
    {
        var recorded = RecordedCalendars.Holidays().Where(day => !IsWeekend(day));

        var ours = Days(new(1998, 1, 1), new(2028, 12, 31)).Where(day => ExchangeCalendar.HolidayName(day) is not null);

        Assert.Equal(recorded.Order(), ours);
    }

    [Fact]
    public void HalfDays_AgainstAnIndependentListTo2028_Agree()
    {
        var recorded = RecordedCalendars.EarlyCloses().Where(day => day.Year >= 2000 && !IsWeekend(day));

        var ours = Days(new(2000, 1, 1), new(2028, 12, 31)).Where(ExchangeCalendar.IsHalfDay);

        Assert.Equal(recorded.Order(), ours);
    }

    [Theory]
    [InlineData("2022-01-03", null)] // New Year's Day on a Saturday is not made up, before or after
    [InlineData("2021-12-31", null)]
    [InlineData("2022-01-01", null)] // a weekend is no holiday
    [InlineData("2023-01-02", "New Year's Day")] // on a Sunday it is
    [InlineData("2026-01-19", "Martin Luther King Jr. Day")]
    [InlineData("2026-02-16", "Presidents' Day")]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2027-03-26", "Good Friday")]
    [InlineData("2026-05-25", "Memorial Day")]
    [InlineData("2021-06-18", null)] // no Juneteenth before 2022
    [InlineData("2022-06-20", "Juneteenth")] // observed on Monday
    [InlineData("2027-06-18", "Juneteenth")] // observed on Friday
    [InlineData("2026-07-03", "Independence Day")] // the fourth is a Saturday
    [InlineData("2027-07-05", "Independence Day")] // the fourth is a Sunday
    [InlineData("2026-09-07", "Labor Day")]
    [InlineData("2026-11-26", "Thanksgiving Day")]
    [InlineData("2027-12-24", "Christmas Day")] // the 25th is a Saturday
    [InlineData("2025-01-09", "Funeral of President Carter")]
    [InlineData("2026-10-12", null)] // Columbus Day: banks rest, the exchange does not
    public void HolidayName_OnADate_IsTheRulebooks(string date, string? expected) =>
        Assert.Equal(expected, ExchangeCalendar.HolidayName(Date(date)));

    [Theory]
    [InlineData("2026-11-27", "13:00")] // day after Thanksgiving
    [InlineData("2026-12-24", "13:00")]
    [InlineData("2027-12-23", "16:00")] // the 24th is the holiday
    [InlineData("2026-07-02", "16:00")] // the 3rd is the holiday
    [InlineData("2028-07-03", "13:00")] // Monday before a Tuesday
    [InlineData("2024-07-03", "13:00")] // Wednesday before a Thursday
    [InlineData("2002-07-03", "16:00")] // as it was before 2013
    [InlineData("2002-07-05", "13:00")]
    [InlineData("2024-07-05", "16:00")]
    [InlineData("1992-11-27", "14:00")]
    [InlineData("2003-12-26", "13:00")]
    [InlineData("2026-06-15", "16:00")]
    public void SessionClose_OnADate_IsTheRulebooks(string date, string newYorkTime)
    {
        TradingSession session = ExchangeCalendar.SessionOn(Date(date))!.Value;

        Assert.Equal(newYorkTime, $"{MarketTime.InZone(session.ClosesAt):HH:mm}");
        Assert.Equal(newYorkTime != "16:00", session.IsHalfDay);
    }

    [Theory]
    [InlineData("2026-06-15", "16:15")]
    [InlineData("2026-11-27", "13:15")]
    public void IndexOptionsClose_OnADate_IsAQuarterOfAnHourAfterStocks(string date, string newYorkTime)
    {
        TradingSession session = ExchangeCalendar.SessionOn(Date(date))!.Value;

        Assert.Equal(newYorkTime, $"{MarketTime.InZone(session.IndexOptionsCloseAt):HH:mm}");
    }

    [Fact]
    public void CountSessions_OverEightCalendarDays_IsNeverSeven()
    {
        int most = Days(new(1990, 1, 1), new(2040, 12, 31))
            .Max(day => ExchangeCalendar.CountSessions(day, day.AddDays(7)));

        Assert.Equal(6, most);
    }

    [Fact]
    public void SessionOnOrBefore_AfterTheLongestClosing_FindsTheSessionBeforeIt() =>
        Assert.Equal(new DateOnly(2001, 9, 10), ExchangeCalendar.SessionOnOrBefore(new(2001, 9, 16)).Date);

    [Fact]
    public void SessionOnOrAfter_OnASession_IsThatSession() =>
        Assert.Equal(new DateOnly(2026, 6, 15), ExchangeCalendar.SessionOnOrAfter(new(2026, 6, 15)).Date);

    [Theory]
    [InlineData("2026-06-15T13:29:59Z", "2026-06-12")] // a second before Monday's open
    [InlineData("2026-06-15T13:30:00Z", "2026-06-15")]
    [InlineData("2026-06-16T02:00:00Z", "2026-06-15")] // still Monday in New York
    [InlineData("2026-06-20T12:00:00Z", "2026-06-18")] // Saturday after Juneteenth on Friday
    public void LatestSession_AtAnInstant_IsTheLastOneOpened(string instant, string expected) =>
        Assert.Equal(Date(expected), ExchangeCalendar.LatestSession(DateTimeOffset.Parse(instant, null)).Date);

    [Fact]
    public void LatestSessions_OverAWeekendAndAHoliday_AreTheOpenedOnesOldestFirst()
    {
        var beforeOpen = DateTimeOffset.Parse("2026-11-30T14:29:59Z", null); // Monday; Thanksgiving was on the 26th

        DateOnly[] days = [.. ExchangeCalendar.LatestSessions(beforeOpen, 3).Select(session => session.Date)];

        Assert.Equal([Date("2026-11-24"), Date("2026-11-25"), Date("2026-11-27")], days);
        Assert.Equal(
            Date("2026-11-30"),
            Assert.Single(ExchangeCalendar.LatestSessions(beforeOpen.AddSeconds(1), 1)).Date
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeCalendar.LatestSessions(beforeOpen, 0));
    }

    [Fact]
    public void SessionContains_AtTheClose_IsNoLongerOpen()
    {
        TradingSession session = ExchangeCalendar.SessionOn(new(2026, 6, 15))!.Value;

        Assert.True(session.Contains(session.OpensAt));
        Assert.True(session.Contains(session.ClosesAt.AddTicks(-1)));
        Assert.False(session.Contains(session.ClosesAt));
        Assert.False(session.Contains(session.OpensAt.AddTicks(-1)));
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Date(string text) => DateOnly.Parse(text, null);
}
