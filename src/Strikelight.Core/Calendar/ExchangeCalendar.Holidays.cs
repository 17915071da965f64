namespace Strikelight.Core.Calendar;

public static partial class ExchangeCalendar
{
    /// <summary>Days the exchange closed outside its rules: funerals, attacks, storms.</summary>
    private static readonly Dictionary<DateOnly, string> SpecialClosings = new()
    {
        [new(1994, 4, 27)] = "Funeral of President Nixon",
        [new(2001, 9, 11)] = "Attacks of 11 September",
        [new(2001, 9, 12)] = "Attacks of 11 September",
        [new(2001, 9, 13)] = "Attacks of 11 September",
        [new(2001, 9, 14)] = "Attacks of 11 September",
        [new(2004, 6, 11)] = "Funeral of President Reagan",
        [new(2007, 1, 2)] = "Funeral of President Ford",
        [new(2012, 10, 29)] = "Hurricane Sandy",
        [new(2012, 10, 30)] = "Hurricane Sandy",
        [new(2018, 12, 5)] = "Funeral of President G. H. W. Bush",
        [new(2025, 1, 9)] = "Funeral of President Carter",
    };

    /// <summary>The name of the holiday or special closing that takes a weekday's session away, or null.</summary>
    public static string? HolidayName(DateOnly date)
    {
        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return null;
        }
        if (SpecialClosings.TryGetValue(date, out string? special))
        {
            return special;
        }
        int year = date.Year;
        return date switch
        {
            // A New Year's Day on a Saturday is not made up on the Friday before: that Friday ends the fiscal year.
            { Month: 1 } when date == NewYear(year) => "New Year's Day",
            { Month: 1 } when year >= 1998 && date == Nth(year, 1, DayOfWeek.Monday, 3) => "Martin Luther King Jr. Day",
            { Month: 2 } when date == Nth(year, 2, DayOfWeek.Monday, 3) => "Presidents' Day",
            { Month: 3 or 4 } when date == EasterSunday(year).AddDays(-2) => "Good Friday",
            { Month: 5 } when date == LastMondayOfMay(year) => "Memorial Day",
            { Month: 6 } when year >= 2022 && date == Observed(new(year, 6, 19)) => "Juneteenth",
            { Month: 7 } when date == Observed(new(year, 7, 4)) => "Independence Day",
            { Month: 9 } when date == Nth(year, 9, DayOfWeek.Monday, 1) => "Labor Day",
            { Month: 11 } when date == Thanksgiving(year) => "Thanksgiving Day",
            { Month: 12 } when date == Observed(new(year, 12, 25)) => "Christmas Day",
            _ => null,
        };
    }

    private static DateOnly NewYear(int year)
    {
        DateOnly day = new(year, 1, 1);
        return day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(1) : day;
    }

    private static DateOnly Observed(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int ordinal)
    {
        DateOnly first = new(year, month, 1);
        int offset = ((int)weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(offset + 7 * (ordinal - 1));
    }

    private static DateOnly Thanksgiving(int year) => Nth(year, 11, DayOfWeek.Thursday, 4);

    private static DateOnly LastMondayOfMay(int year) => Nth(year, 6, DayOfWeek.Monday, 1).AddDays(-7);

    /// <summary>Gregorian Easter by the Meeus/Jones/Butcher algorithm.</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
