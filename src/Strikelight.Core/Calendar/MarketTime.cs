namespace Strikelight.Core.Calendar;

/// <summary>Conversions between UTC instants and the market's clock, America/New_York.</summary>
public static class MarketTime
{
    /// <summary>The zone in which exchange hours, trading days and expiries are stated.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The UTC instant of a New York wall-clock time; a time that daylight saving skips is an error.</summary>
    /// <exception cref="ArgumentException">The wall-clock time does not exist that day.</exception>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Zone), TimeSpan.Zero);

    /// <summary>The instant on New York's wall clock, with its offset.</summary>
    public static DateTimeOffset InZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The New York calendar date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(InZone(instant).DateTime);

    /// <summary>The New York calendar date of an instant in Unix seconds.</summary>
    public static DateOnly DateOf(long unixSeconds) => DateOf(DateTimeOffset.FromUnixTimeSeconds(unixSeconds));

    /// <summary>Start of the minute of an instant, UTC.</summary>
    public static DateTimeOffset MinuteOf(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);

    /// <summary>Minutes on New York's wall clock since its midnight, with their fraction.</summary>
    public static double MinuteOfDay(DateTimeOffset instant) => InZone(instant).TimeOfDay.TotalMinutes;

    /// <summary>
    /// Calendar days from the New York date of the instant to the date: 0 is today, negative is past.
    /// </summary>
    /// <remarks>
    /// This is what traders call days to expiry. It says nothing about hours: see <see cref="YearFraction"/>.
    /// </remarks>
    public static int DaysUntil(DateOnly date, DateTimeOffset instant) => date.DayNumber - DateOf(instant).DayNumber;
}
