namespace Strikelight.Core.Calendar;

/// <summary>One regular session of the US stock and option exchanges.</summary>
/// <param name="Date">New York trading day.</param>
/// <param name="OpensAt">09:30 New York, as UTC.</param>
/// <param name="ClosesAt">16:00 New York, 13:00 on half days (14:00 before 1993), as UTC.</param>
/// <param name="IsHalfDay">Whether the exchange closes early.</param>
public readonly record struct TradingSession(
    DateOnly Date,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    bool IsHalfDay
)
{
    /// <summary>When index options stop quoting: fifteen minutes after the stock close.</summary>
    public DateTimeOffset IndexOptionsCloseAt => ClosesAt.AddMinutes(15);

    /// <summary>Whether the stock market is open at the instant; the close itself is closed.</summary>
    public bool Contains(DateTimeOffset instant) => instant >= OpensAt && instant < ClosesAt;
}
