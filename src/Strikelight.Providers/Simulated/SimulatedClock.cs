using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;

namespace Strikelight.Providers.Simulated;

/// <summary>The simulated market's own time, in which a session is always on.</summary>
/// <remarks>
/// If New York is open when the process starts, market time is real time; otherwise it starts at 10:30 of the latest
/// session. It runs at the chosen speed and goes from each close straight to the next open. It never runs backwards,
/// whatever is done to the computer's clock.
/// </remarks>
public sealed class SimulatedClock
{
    private static readonly TimeOnly QuietStart = new(10, 30);

    private readonly TimeProvider _time;
    private readonly long _startStamp;
    private readonly SessionPoint _start;
    private long _latestSeconds; // market seconds since the start; only grows, even under a time source that does not

    /// <summary>Anchors market time at this moment.</summary>
    /// <exception cref="ArgumentException">The start lies outside the sessions the simulated market knows.</exception>
    public SimulatedClock(IOptions<SimulatedOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        Speed = options.Value.Speed;
        _startStamp = time.GetTimestamp();
        DateTimeOffset start = options.Value.StartAt ?? DefaultStart(time.GetUtcNow());
        _start =
            SessionAxis.Locate(start)
            ?? throw new ArgumentException($"The simulated market does not know {start:O}.", nameof(options));
    }

    /// <summary>Market seconds that pass in a second.</summary>
    public double Speed { get; }

    /// <summary>Market time, UTC, to the second.</summary>
    public DateTimeOffset Now => NowPoint.Instant;

    internal SessionPoint NowPoint
    {
        get
        {
            long seconds = (long)(_time.GetElapsedTime(_startStamp).TotalSeconds * Speed);
            long latest = Interlocked.Read(ref _latestSeconds);
            while (seconds > latest)
            {
                long seen = Interlocked.CompareExchange(ref _latestSeconds, seconds, latest);
                latest = seen == latest ? seconds : seen;
            }
            return SessionAxis.Advance(_start, latest);
        }
    }

    private static DateTimeOffset DefaultStart(DateTimeOffset now)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrBefore(MarketTime.DateOf(now));
        return session.Contains(now) ? now : MarketTime.At(session.Date, QuietStart);
    }
}
