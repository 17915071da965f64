using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>How much usually trades at a time of day. Definition: docs/math/usual-volume.md.</summary>
public static class UsualVolume
{
    /// <summary>Mean volume of a stretch of a session over earlier sessions of the same length in the bars.</summary>
    /// <param name="candles">Bars, ascending, with volume.</param>
    /// <param name="from">Start of the stretch, within a session.</param>
    /// <param name="to">Its end, in the same session.</param>
    /// <returns>Shares; NaN where no earlier session as long has all bars of the stretch with volume.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch ends before it starts.</exception>
    /// <remarks>A bar that lies in the stretch only in part counts for that part.</remarks>
    public static double SharesOf(CandleSeries candles, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(candles);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        TradingSession session = ExchangeCalendar.LatestSession(from);
        double sum = 0;
        int known = 0;
        DateOnly day = default;
        for (int i = 0; i < candles.Count; i++)
        {
            DateOnly next = MarketTime.DateOf(candles.StartUnixSeconds[i]);
            if (next == day || next >= session.Date)
            {
                continue;
            }
            day = next;
            if (
                ExchangeCalendar.SessionOn(day) is { } earlier
                && earlier.ClosesAt - earlier.OpensAt == session.ClosesAt - session.OpensAt
                && Within(candles, i, earlier.OpensAt + (from - session.OpensAt), to - from) is var shares
                && double.IsFinite(shares)
            )
            {
                sum += shares;
                known++;
            }
        }
        return known == 0 ? double.NaN : sum / known;
    }

    /// <summary>Volume of a stretch; NaN unless bars with volume cover all of it.</summary>
    private static double Within(CandleSeries candles, int first, DateTimeOffset from, TimeSpan length)
    {
        double start = from.ToUnixTimeMilliseconds() / 1000.0;
        double end = start + length.TotalSeconds;
        double interval = candles.Interval.TotalSeconds;
        double shares = 0;
        double covered = 0;
        for (int i = first; i < candles.Count && candles.StartUnixSeconds[i] < end; i++)
        {
            double opens = candles.StartUnixSeconds[i];
            double overlap = Math.Min(opens + interval, end) - Math.Max(opens, start);
            if (overlap > 0)
            {
                shares += candles.VolumeShares[i] * overlap / interval;
                covered += overlap;
            }
        }
        return Math.Abs(covered - length.TotalSeconds) < 0.5 ? shares : double.NaN;
    }
}
