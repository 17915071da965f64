using Strikelight.Core.Calendar;
using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>
/// The hours of which chains are recorded and those of which a gap is said, both in the market time of the data.
/// </summary>
/// <remarks>
/// Recorded is from the open to the end of index options, a quarter of an hour after the stock close. Promised is the
/// regular session alone: in the quarter after it the prices of most symbols stand still without anything being wrong.
/// </remarks>
internal static class RecordedHours
{
    /// <summary>Longest time before an instant of which gaps are said afterwards.</summary>
    public static readonly TimeSpan LookBackMost = TimeSpan.FromDays(30);

    // The delay of a source is not exact to the minute: its closing chain may come this much later.
    private static readonly TimeSpan LateMost = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan StoredWithin = TimeSpan.FromHours(1);

    /// <summary>Whether a chain of this market time is recorded; the close itself is.</summary>
    public static bool Contains(DateTimeOffset marketTime) => ExchangeCalendar.IsTraded(marketTime);

    /// <summary>Whether symbols are kept polled while the newest data may have this market time.</summary>
    public static bool IsFollowed(DateTimeOffset dataTime) => ExchangeCalendar.IsTraded(dataTime, LateMost);

    /// <summary>The session that runs at a market time; null outside regular hours.</summary>
    public static TradingSession? SessionAt(DateTimeOffset dataTime) =>
        ExchangeCalendar.SessionOn(MarketTime.DateOf(dataTime)) is { } session && session.Contains(dataTime)
            ? session
            : null;

    /// <summary>Whether all that is recorded of a session is stored.</summary>
    /// <param name="session">The session.</param>
    /// <param name="dataTime">Up to when data have come.</param>
    public static bool IsOver(TradingSession session, DateTimeOffset dataTime) =>
        dataTime - session.ClosesAt > StoredWithin;

    /// <summary>
    /// The parts of a time that fall into regular sessions, oldest first, one a session; nothing of closed hours and
    /// nothing older than <see cref="LookBackMost"/> before its end.
    /// </summary>
    /// <param name="time">Market time from and to.</param>
    /// <param name="least">Parts that are not longer are left out.</param>
    public static IEnumerable<TimeRange> PartsOf(TimeRange time, TimeSpan least)
    {
        DateTimeOffset first = time.To - time.From > LookBackMost ? time.To - LookBackMost : time.From;
        DateOnly last = MarketTime.DateOf(time.To);
        for (DateOnly day = MarketTime.DateOf(first); day <= last; day = day.AddDays(1))
        {
            if (ExchangeCalendar.SessionOn(day) is { } session)
            {
                DateTimeOffset from = first > session.OpensAt ? first : session.OpensAt;
                DateTimeOffset to = time.To < session.ClosesAt ? time.To : session.ClosesAt;
                if (to - from > least)
                {
                    yield return new(from, to);
                }
            }
        }
    }
}
