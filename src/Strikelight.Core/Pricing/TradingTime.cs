using Strikelight.Core.Calendar;

namespace Strikelight.Core.Pricing;

/// <summary>Time to settlement counted in minutes during which the stock exchange is open.</summary>
/// <remarks>
/// A year has 98,280: 252 sessions of 390. Half days count 210, nights, weekends and holidays nothing. The calendar
/// form (<see cref="YearFraction"/>) is what volatilities here are stated in; this one shows how much of a volatility
/// is a matter of the clock. docs/math/time.md.
/// </remarks>
public readonly record struct TradingTime
{
    /// <summary>Minutes of a year: 252 sessions of 390.</summary>
    public const double MinutesPerYear = 252 * 390;

    private const double MinutesLeast = 1;

    private TradingTime(double minutes) => Minutes = minutes;

    /// <summary>Minutes of open exchange, fractions included, never below one.</summary>
    public double Minutes { get; }

    /// <summary>In trading years.</summary>
    public double Years => Minutes / MinutesPerYear;

    /// <summary>Open minutes between the instants; the floor of one minute where there are fewer.</summary>
    public static TradingTime Between(DateTimeOffset now, DateTimeOffset settlesAt)
    {
        double minutes = 0;
        DateOnly last = MarketTime.DateOf(settlesAt);
        for (DateOnly date = MarketTime.DateOf(now); date <= last; date = date.AddDays(1))
        {
            if (ExchangeCalendar.SessionOn(date) is { } session)
            {
                DateTimeOffset start = session.OpensAt > now ? session.OpensAt : now;
                DateTimeOffset end = session.ClosesAt < settlesAt ? session.ClosesAt : settlesAt;
                minutes += Math.Max((end - start).TotalMinutes, 0);
            }
        }
        return new(Math.Max(minutes, MinutesLeast));
    }
}
