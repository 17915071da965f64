using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Highest and lowest price of the first minutes of a session, or why they are not known.</summary>
/// <param name="HighUsd">Highest price; NaN where not known.</param>
/// <param name="LowUsd">Lowest price; NaN where not known.</param>
/// <param name="EndsAt">When the range is over, UTC.</param>
/// <param name="Text">Why it is not known, as a sentence; empty where it is.</param>
/// <remarks>Definition: docs/math/session-levels.md.</remarks>
public sealed record OpeningRange(double HighUsd, double LowUsd, DateTimeOffset EndsAt, string Text)
{
    /// <summary>Whether there is a range.</summary>
    public bool IsKnown => Text.Length == 0;

    /// <summary>The range of the session that runs at the instant, or of the last one.</summary>
    /// <param name="candles">Bars of that session.</param>
    /// <param name="now">Market time.</param>
    /// <param name="length">How long after the opening it lasts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static OpeningRange Of(CandleSeries candles, DateTimeOffset now, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(candles);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        TradingSession session = ExchangeCalendar.LatestSession(now);
        DateTimeOffset end = session.OpensAt + length;
        string minutes = length.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
        if (end > session.ClosesAt)
        {
            return Missing(end, $"The session is shorter than {minutes} minutes.");
        }
        if (candles.Interval <= TimeSpan.Zero || length.Ticks % candles.Interval.Ticks != 0)
        {
            return Missing(end, $"No bar ends {minutes} minutes after the opening.");
        }
        if (now < end)
        {
            return Missing(end, $"The first {minutes} minutes are not over.");
        }
        BarExtremes range = BarExtremes.Of(candles, session.OpensAt, end);
        return double.IsNaN(range.High)
            ? Missing(end, "The bars do not hold the opening.")
            : new(range.High, range.Low, end, "");
    }

    private static OpeningRange Missing(DateTimeOffset end, string why) => new(double.NaN, double.NaN, end, why);
}
