namespace Strikelight.Core.Calendar;

public static partial class ExchangeCalendar
{
    private static readonly TimeOnly HalfDayClose = new(13, 0);
    private static readonly TimeOnly HalfDayCloseBefore1993 = new(14, 0);

    /// <summary>Half days that no rule foresees: the exchange announced each of them for its year.</summary>
    private static readonly HashSet<DateOnly> SpecialHalfDays =
    [
        new(1997, 12, 26),
        new(1999, 12, 31),
        new(2003, 12, 26),
    ];

    /// <summary>
    /// Whether the session of the date ends early: around Independence Day, Thanksgiving and Christmas, at 13:00
    /// (14:00 before 1993).
    /// </summary>
    public static bool IsHalfDay(DateOnly date) => IsSession(date) && EarlyClose(date) is not null;

    private static TimeOnly CloseOf(DateOnly sessionDate, out bool isHalfDay)
    {
        TimeOnly? early = EarlyClose(sessionDate);
        isHalfDay = early is not null;
        return early ?? Close;
    }

    /// <summary>The early close of a date that is a session.</summary>
    private static TimeOnly? EarlyClose(DateOnly date)
    {
        bool early = date switch
        {
            { Month: 7 } => IsHalfDayBesideIndependenceDay(date),
            { Month: 11 } => date.Year >= 1992 && date == Thanksgiving(date.Year).AddDays(1),
            { Month: 12, Day: 24 } => true,
            _ => false,
        };
        return !early && !SpecialHalfDays.Contains(date) ? null
            : date.Year < 1993 ? HalfDayCloseBefore1993
            : HalfDayClose;
    }

    /// <summary>
    /// The day before the holiday, since 1995. Where the holiday is a Thursday, the exchange shortened the Friday after
    /// it until 2012 and the Wednesday before it from 2013 on.
    /// </summary>
    private static bool IsHalfDayBesideIndependenceDay(DateOnly date) =>
        date switch
        {
            { Year: < 1995 } => false,
            { Day: 3, DayOfWeek: DayOfWeek.Wednesday } => date.Year >= 2013,
            { Day: 3 } => true,
            { Day: 5, DayOfWeek: DayOfWeek.Friday } => date.Year < 2013,
            _ => false,
        };
}
