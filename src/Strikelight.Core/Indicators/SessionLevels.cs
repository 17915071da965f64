using System.Runtime.InteropServices;
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
        Extremes previous = Extremes.Of(candles, before.OpensAt, before.ClosesAt);
        Extremes opening = Extremes.Of(candles, today.OpensAt, rangeEnd);
        // A session whose opening bar is not there has no extremes: they may lie in what is missing.
        bool isOver = now >= rangeEnd;
        return new(
            previous.High,
            previous.Low,
            previous.Last,
            isOver ? opening.High : double.NaN,
            isOver ? opening.Low : double.NaN
        );
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Extremes(double High, double Low, double Last)
    {
        public static Extremes Of(CandleSeries candles, DateTimeOffset from, DateTimeOffset to)
        {
            long first = from.ToUnixTimeSeconds();
            long end = to.ToUnixTimeSeconds();
            Extremes found = new(double.NaN, double.NaN, double.NaN);
            bool opened = false;
            for (int i = 0; i < candles.Count; i++)
            {
                long start = candles.StartUnixSeconds[i];
                opened |= start == first;
                if (opened && start >= first && start < end)
                {
                    found = new(
                        Math.Max(candles.HighUsd[i], double.IsNaN(found.High) ? double.MinValue : found.High),
                        Math.Min(candles.LowUsd[i], double.IsNaN(found.Low) ? double.MaxValue : found.Low),
                        candles.CloseUsd[i]
                    );
                }
            }
            return found;
        }
    }
}
