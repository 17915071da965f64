using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Prices of past hours that traders watch today; NaN where the bars do not hold them.</summary>
/// <param name="PreviousHighUsd">Highest price of the session before.</param>
/// <param name="PreviousLowUsd">Lowest price of the session before.</param>
/// <param name="PreviousCloseUsd">Last price of the session before.</param>
/// <param name="OpeningHighUsd">Highest price of the first half hour; NaN until it is over.</param>
/// <param name="OpeningLowUsd">Lowest price of the first half hour; NaN until it is over.</param>
/// <remarks>Definition: docs/math/session-levels.md.</remarks>
public sealed record SessionLevels(
    double PreviousHighUsd,
    double PreviousLowUsd,
    double PreviousCloseUsd,
    double OpeningHighUsd,
    double OpeningLowUsd
)
{
    /// <summary>Length of the opening range.</summary>
    public static TimeSpan OpeningRange { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The levels of the session that was running, or the last one, at the instant.</summary>
    /// <param name="candles">Bars of both sessions, no longer than the opening range each.</param>
    /// <param name="now">Market time.</param>
    public static SessionLevels Of(CandleSeries candles, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candles);
        TradingSession today = ExchangeCalendar.LatestSession(now);
        TradingSession before = ExchangeCalendar.SessionOnOrBefore(today.Date.AddDays(-1));
        DateTimeOffset rangeEnd = today.OpensAt + OpeningRange;
        BarExtremes previous = BarExtremes.Of(candles, before.OpensAt, before.ClosesAt);
        BarExtremes opening = BarExtremes.Of(candles, today.OpensAt, rangeEnd);
        bool isOver = now >= rangeEnd;
        return new(
            previous.High,
            previous.Low,
            previous.Last,
            isOver ? opening.High : double.NaN,
            isOver ? opening.Low : double.NaN
        );
    }
}
