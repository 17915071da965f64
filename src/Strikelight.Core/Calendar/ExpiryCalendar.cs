namespace Strikelight.Core.Calendar;

/// <summary>Listed expiry dates by rule. A chain's own list of expiries is always the better source.</summary>
public static class ExpiryCalendar
{
    private const int DaysPerWeek = 7;

    /// <summary>The standard monthly expiry: the third Friday, or the session before where that is a holiday.</summary>
    public static DateOnly MonthlyOf(int year, int month)
    {
        DateOnly first = new(year, month, 1);
        DateOnly thirdFriday = FridayOnOrAfter(first).AddDays(2 * DaysPerWeek);
        return ExchangeCalendar.SessionOnOrBefore(thirdFriday).Date;
    }

    /// <summary>The first standard monthly expiry on or after the date.</summary>
    public static DateOnly MonthlyOnOrAfter(DateOnly date)
    {
        DateOnly ofThisMonth = MonthlyOf(date.Year, date.Month);
        if (ofThisMonth >= date)
        {
            return ofThisMonth;
        }
        DateOnly next = new DateOnly(date.Year, date.Month, 1).AddMonths(1);
        return MonthlyOf(next.Year, next.Month);
    }

    /// <summary>
    /// The first weekly expiry on or after the date: each Friday, or the session before a holiday Friday.
    /// </summary>
    public static DateOnly WeeklyOnOrAfter(DateOnly date)
    {
        DateOnly friday = FridayOnOrAfter(date);
        DateOnly expiry = ExchangeCalendar.SessionOnOrBefore(friday).Date;
        return expiry >= date ? expiry : ExchangeCalendar.SessionOnOrBefore(friday.AddDays(DaysPerWeek)).Date;
    }

    private static DateOnly FridayOnOrAfter(DateOnly date) =>
        date.AddDays(((int)DayOfWeek.Friday - (int)date.DayOfWeek + DaysPerWeek) % DaysPerWeek);
}
