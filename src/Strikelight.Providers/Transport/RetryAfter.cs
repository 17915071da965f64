using System.Net.Http.Headers;

namespace Strikelight.Providers.Transport;

/// <summary>Reads how long a source asks to be left alone.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Seconds or a date as a wait between one second and fifteen minutes; null where absent or unreadable.
    /// </summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        TimeSpan? asked = header?.Delta ?? header?.Date - now;
        return asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, Least.Ticks, Most.Ticks)) : null;
    }
}
