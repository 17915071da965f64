using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>Time to settlement counted in minutes during which the stock exchange is open.</summary>
/// <remarks>
/// A year has 98,280: 252 sessions of 390. Half days count 210; nights, weekends and holidays count nothing unless
/// weights say so. The calendar form (<see cref="Calendar.YearFraction"/>) is what volatilities here are stated in;
/// this one shows how much of a volatility is a matter of the clock. Any stretch costs the same. docs/math/time.md.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TradingTime
{
    /// <summary>Minutes of a year: 252 sessions of 390, nights and closed days without weight.</summary>
    public const double MinutesPerYear = 252 * 390;

    private const double MinutesLeast = 1;

    private TradingTime(double minutes, double minutesPerYear)
    {
        Minutes = minutes;
        Years = minutes / minutesPerYear;
    }

    /// <summary>Minutes of open exchange, those of a closed one by their weight; never below one.</summary>
    public double Minutes { get; }

    /// <summary>Whether less than a minute is left, so that the floor stands for it.</summary>
    public bool IsFloor => Minutes <= MinutesLeast;

    /// <summary>In trading years of <see cref="TradingWeights.MinutesPerYear"/>.</summary>
    public double Years { get; }

    /// <summary>Open minutes between the instants; the floor of one minute where there are fewer.</summary>
    public static TradingTime Between(DateTimeOffset now, DateTimeOffset settlesAt) => Between(now, settlesAt, default);

    /// <summary>Weighted minutes between the instants; the floor of one minute where there are fewer.</summary>
    public static TradingTime Between(DateTimeOffset now, DateTimeOffset settlesAt, TradingWeights weights)
    {
        if (settlesAt <= now)
        {
            return new(MinutesLeast, weights.MinutesPerYear);
        }
        TradingDays.Span span = TradingDays.Between(now, settlesAt);
        long night = (settlesAt - now).Ticks - span.OpenTicks - span.ClosedDayTicks;
        double ticks = span.OpenTicks + weights.Night * night + weights.ClosedDay * span.ClosedDayTicks;
        return new(Math.Max(ticks / TimeSpan.TicksPerMinute, MinutesLeast), weights.MinutesPerYear);
    }

    /// <summary>A volatility stated in calendar time, restated in this one: the price is the same.</summary>
    /// <param name="calendarVolatility">Annual, a fraction; NaN stays NaN.</param>
    /// <param name="calendar">Calendar time to the same settlement.</param>
    /// <returns>NaN too where the floor stands for the time: it would say nothing.</returns>
    public double Restate(double calendarVolatility, Calendar.YearFraction calendar) =>
        IsFloor ? double.NaN : calendarVolatility * Math.Sqrt(calendar.Years / Years);
}
