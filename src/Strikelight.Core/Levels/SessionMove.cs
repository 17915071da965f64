using Strikelight.Core.Calendar;
using Strikelight.Core.Pricing;

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
        return move.Series is { } series
            ? move.MoveUsd * Math.Sqrt(ShareUntil(SessionAt(now).ClosesAt, now, series.SettlesAt))
            : double.NaN;
    }

    /// <summary>Share of the variance from now to a settlement that has come about by an instant.</summary>
    /// <remarks>All of it at the last close before an opening settlement: no trading follows.</remarks>
    internal static double ShareUntil(DateTimeOffset at, DateTimeOffset now, DateTimeOffset settlesAt)
    {
        if (at >= settlesAt)
        {
            return 1;
        }
        long left = TradingDays.OpenTicks(now, settlesAt);
        return left == 0 ? 0 : (double)TradingDays.OpenTicks(now, at) / left;
    }

    private static TradingSession SessionAt(DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(MarketTime.DateOf(now));
        return now < session.ClosesAt ? session : ExchangeCalendar.SessionOnOrAfter(session.Date.AddDays(1));
    }
}
