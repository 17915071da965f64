using Strikelight.Core.Calendar;

namespace Strikelight.Core.Levels;

/// <summary>The part of an expected move that belongs to what is left of the session.</summary>
/// <remarks>
/// The variance until the settlement is spread over the trading minutes until then; nights and weekends get none.
/// Definition: docs/math/expected-move.md.
/// </remarks>
public static class SessionMove
{
    /// <summary>One standard deviation until the close of the running session; between sessions, of the next.</summary>
    /// <param name="move">The move to the nearest settlement.</param>
    /// <param name="now">The market time.</param>
    /// <returns>USD; NaN where the move is missing.</returns>
    public static double ToCloseUsd(ExpectedMove move, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (move.Series is not { } series || double.IsNaN(move.MoveUsd))
        {
            return double.NaN;
        }
        TradingSession session = SessionAt(now);
        double left = MinutesIn(session, now, session.ClosesAt);
        double untilSettled = TradingMinutes(session, now, series.SettlesAt);
        // An opening settlement before any further minute of trading leaves the whole move to this session.
        double share = untilSettled > left ? left / untilSettled : 1;
        return move.MoveUsd * Math.Sqrt(share);
    }

    private static TradingSession SessionAt(DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(MarketTime.DateOf(now));
        return now < session.ClosesAt ? session : ExchangeCalendar.SessionOnOrAfter(session.Date.AddDays(1));
    }

    private static double TradingMinutes(TradingSession first, DateTimeOffset from, DateTimeOffset to)
    {
        double minutes = 0;
        for (
            TradingSession session = first;
            session.OpensAt < to;
            session = ExchangeCalendar.SessionOnOrAfter(session.Date.AddDays(1))
        )
        {
            minutes += MinutesIn(session, from, to);
        }
        return minutes;
    }

    private static double MinutesIn(TradingSession session, DateTimeOffset from, DateTimeOffset to)
    {
        DateTimeOffset start = from > session.OpensAt ? from : session.OpensAt;
        DateTimeOffset end = to < session.ClosesAt ? to : session.ClosesAt;
        return Math.Max((end - start).TotalMinutes, 0);
    }
}
