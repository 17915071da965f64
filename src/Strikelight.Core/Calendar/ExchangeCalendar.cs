namespace Strikelight.Core.Calendar;

/// <summary>
/// NYSE trading days by rule: weekends, holidays, observed days, half days and recorded special closings.
/// </summary>
/// <remarks>
/// Days and closing times are exact from 1990 on. Earlier dates are answered by the same rules, unchecked. Days that
/// the exchange will close at short notice in the future are in no rule.
/// </remarks>
public static partial class ExchangeCalendar
{
    private static readonly TimeOnly Open = new(9, 30);
    private static readonly TimeOnly Close = new(16, 0);

    /// <summary>Whether the exchange holds a session on the date, be it a full day or a half day.</summary>
    public static bool IsSession(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayName(date) is null;

    /// <summary>The session of a date, or null where the exchange is closed.</summary>
    public static TradingSession? SessionOn(DateOnly date)
    {
        if (!IsSession(date))
        {
            return null;
        }
        TimeOnly close = CloseOf(date, out bool isHalfDay);
        return new(date, MarketTime.At(date, Open), MarketTime.At(date, close), isHalfDay);
    }

    /// <summary>The first session whose date is on or after <paramref name="date"/>.</summary>
    public static TradingSession SessionOnOrAfter(DateOnly date)
    {
        while (true)
        {
            if (SessionOn(date) is { } session)
            {
                return session;
            }
            date = date.AddDays(1);
        }
    }

    /// <summary>The last session whose date is on or before <paramref name="date"/>.</summary>
    public static TradingSession SessionOnOrBefore(DateOnly date)
    {
        while (true)
        {
            if (SessionOn(date) is { } session)
            {
                return session;
            }
            date = date.AddDays(-1);
        }
    }

    /// <summary>
    /// Sessions whose dates lie from <paramref name="first"/> to <paramref name="last"/>, both included.
    /// </summary>
    public static int CountSessions(DateOnly first, DateOnly last)
    {
        int count = 0;
        for (DateOnly date = first; date <= last; date = date.AddDays(1))
        {
            count += IsSession(date) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The latest session that has opened by the instant: the running one, or the last one closed.</summary>
    public static TradingSession LatestSession(DateTimeOffset instant)
    {
        TradingSession session = SessionOnOrBefore(MarketTime.DateOf(instant));
        return session.OpensAt <= instant ? session : SessionOnOrBefore(session.Date.AddDays(-1));
    }

    /// <summary>Whether stocks or index options trade: from the open to the end of the latter, both included.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="longer">How much later than that end still counts.</param>
    public static bool IsTraded(DateTimeOffset instant, TimeSpan longer = default) =>
        SessionOn(MarketTime.DateOf(instant)) is { } session
        && instant >= session.OpensAt
        && instant <= session.IndexOptionsCloseAt + longer;

    /// <summary>The latest sessions that have opened by the instant, oldest first.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="count">How many, at least one.</param>
    public static TradingSession[] LatestSessions(DateTimeOffset instant, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        TradingSession[] sessions = new TradingSession[count];
        sessions[^1] = LatestSession(instant);
        for (int i = count - 2; i >= 0; i--)
        {
            sessions[i] = SessionOnOrBefore(sessions[i + 1].Date.AddDays(-1));
        }
        return sessions;
    }
}
