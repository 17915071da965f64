using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Indicators;

/// <summary>Session VWAP: starts anew at 09:30 New York of every session.</summary>
/// <remarks>
/// NaN outside of regular hours, while no volume has come, in bars longer than the session's parts (a bar that begins
/// before the open and reaches into the session has no place), and in the first session of a column that does not begin
/// with its opening bar: what is missing there would make it another average. Bars fed one by one give the same
/// numbers.
/// </remarks>
public sealed class SessionVwap
{
    private readonly TimeSpan _interval;
    private readonly VolumeWeightedPrice _average = new();
    private TradingSession? _session;
    private bool _seenAny;
    private bool _isWhole;

    /// <summary>An average that has seen no bar.</summary>
    /// <param name="interval">Length of one bar.</param>
    public SessionVwap(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        _interval = interval;
    }

    /// <summary>The average after one more bar.</summary>
    /// <param name="candles">The column that holds the bar.</param>
    /// <param name="index">Index of the bar; every bar once, in order.</param>
    public double Next(CandleSeries candles, int index)
    {
        ArgumentNullException.ThrowIfNull(candles);
        DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(candles.StartUnixSeconds[index]);
        Enter(start);
        if (_session is not { } session || !session.Contains(start))
        {
            bool straddles = _session is { } next && start < next.OpensAt && start + _interval > next.OpensAt;
            _isWhole &= !straddles;
            return double.NaN;
        }
        double average = _average.Next(
            candles.HighUsd[index],
            candles.LowUsd[index],
            candles.CloseUsd[index],
            candles.VolumeShares[index]
        );
        return _isWhole ? average : double.NaN;
    }

    /// <summary>The average of every bar of a column.</summary>
    public static double[] Compute(CandleSeries candles)
    {
        ArgumentNullException.ThrowIfNull(candles);
        double[] averages = new double[candles.Count];
        SessionVwap average = new(candles.Interval);
        for (int i = 0; i < averages.Length; i++)
        {
            averages[i] = average.Next(candles, i);
        }
        return averages;
    }

    /// <summary>Starts anew on a new date. Later sessions are whole: what had no bar in them had no trade.</summary>
    private void Enter(DateTimeOffset start)
    {
        DateOnly date = MarketTime.DateOf(start);
        if (_seenAny && _session?.Date == date)
        {
            return;
        }
        _session = ExchangeCalendar.SessionOn(date);
        _average.Reset();
        _isWhole = _seenAny || (_session is { } session && start < session.OpensAt + _interval);
        _seenAny = true;
    }
}
