namespace Strikelight.Core.Calendar;

/// <summary>What the exchange is doing at an instant, and when that changes.</summary>
/// <param name="Date">New York date of the instant.</param>
/// <param name="Phase">What the exchange is doing.</param>
/// <param name="Session">The session of the date, or null where there is none.</param>
/// <param name="HolidayName">Why a weekday has no session; null on any other day.</param>
/// <param name="ChangesAt">First instant after this one at which the phase or the date is another, UTC.</param>
/// <param name="OpensAt">The next opening after the instant, UTC; the one after next while the market is open.</param>
/// <remarks>
/// Regular hours only: pre-market trading and the night sessions of index options are not told apart.
/// </remarks>
public sealed record MarketStatus(
    DateOnly Date,
    MarketPhase Phase,
    TradingSession? Session,
    string? HolidayName,
    DateTimeOffset ChangesAt,
    DateTimeOffset OpensAt
)
{
    /// <summary>Whether the date's session ends early.</summary>
    public bool IsHalfDay => Session is { IsHalfDay: true };

    /// <summary>The status at an instant.</summary>
    public static MarketStatus At(DateTimeOffset instant)
    {
        DateOnly date = MarketTime.DateOf(instant);
        DateTimeOffset midnight = MarketTime.At(date.AddDays(1), TimeOnly.MinValue);
        if (ExchangeCalendar.SessionOn(date) is not { } session)
        {
            string? holiday = ExchangeCalendar.HolidayName(date);
            MarketPhase closed = holiday is null ? MarketPhase.Weekend : MarketPhase.Holiday;
            return new(date, closed, null, holiday, midnight, OpeningAfter(date));
        }
        (MarketPhase phase, DateTimeOffset changesAt) = PhaseOf(session, instant, midnight);
        DateTimeOffset opensAt = phase == MarketPhase.BeforeOpen ? session.OpensAt : OpeningAfter(date);
        return new(date, phase, session, null, changesAt, opensAt);
    }

    private static (MarketPhase Phase, DateTimeOffset ChangesAt) PhaseOf(
        TradingSession session,
        DateTimeOffset instant,
        DateTimeOffset midnight
    ) =>
        instant < session.OpensAt ? (MarketPhase.BeforeOpen, session.OpensAt)
        : instant < session.ClosesAt ? (MarketPhase.Open, session.ClosesAt)
        : instant < session.IndexOptionsCloseAt ? (MarketPhase.IndexOptionsOnly, session.IndexOptionsCloseAt)
        : (MarketPhase.AfterClose, midnight);

    private static DateTimeOffset OpeningAfter(DateOnly date) =>
        ExchangeCalendar.SessionOnOrAfter(date.AddDays(1)).OpensAt;
}
