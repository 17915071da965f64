using System.Globalization;

namespace Strikelight.Web.Shell;

/// <content>Times: market time with its zone on screen, ISO 8601 in UTC in attributes.</content>
public static partial class Format
{
    private const int DaysWithoutYear = 300;
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>"10:31:05 ET".</summary>
    public static string MarketTime(DateTimeOffset? instant) => InNewYork(instant, "HH:mm:ss 'ET'");

    /// <summary>"10:31 ET".</summary>
    public static string MarketMinute(DateTimeOffset? instant) => InNewYork(instant, "HH:mm 'ET'");

    /// <summary>"2026-11-20 10:31 ET".</summary>
    public static string MarketDateTime(DateTimeOffset? instant) => InNewYork(instant, "yyyy-MM-dd HH:mm 'ET'");

    /// <summary>"Fri 20 Nov", for expiries of the coming months.</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Fri 20 Nov", and "20 Dec 2030" where the day alone could be taken for one of this year.</summary>
    public static string Day(DateOnly date, DateOnly today) =>
        Math.Abs(date.DayNumber - today.DayNumber) < DaysWithoutYear
            ? Day(date)
            : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-20", for addresses, keys and files.</summary>
    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-20T15:31:05.250Z", for attributes that scripts read.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-20T15:31:05Z", for <c>at=</c> in addresses.</summary>
    public static string IsoSeconds(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"12 s", "3 min", "2 h 5 min", "3 d 4 h": the same words as the browser's clock.</summary>
    public static string Age(TimeSpan age)
    {
        long seconds = Math.Max(0, (long)Math.Floor(age.TotalSeconds));
        return seconds switch
        {
            < 60 => Invariant($"{seconds} s"),
            < 3_600 => Invariant($"{seconds / 60} min"),
            < 86_400 => Invariant($"{seconds / 3_600} h {seconds / 60 % 60} min"),
            _ => Invariant($"{seconds / 86_400} d {seconds / 3_600 % 24} h"),
        };
    }

    /// <summary>"5:59:30": hours, minutes and seconds that are left; the same words as the browser's clock.</summary>
    public static string Countdown(TimeSpan left)
    {
        long seconds = Math.Max(0, (long)Math.Floor(left.TotalSeconds));
        return Invariant($"{seconds / 3_600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>An address without parameters, at a past time where one is shown.</summary>
    public static string HrefAt(string path, DateTimeOffset? at) =>
        at is { } time ? $"{path}?at={IsoSeconds(time)}" : path;

    private static string InNewYork(DateTimeOffset? instant, string pattern) =>
        instant is { } value
            ? TimeZoneInfo.ConvertTime(value, NewYork).ToString(pattern, CultureInfo.InvariantCulture)
            : NotAvailable;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
