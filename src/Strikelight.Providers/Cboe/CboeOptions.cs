using System.ComponentModel.DataAnnotations;

namespace Strikelight.Providers.Cboe;

/// <summary>Settings of Cboe's delayed quotes, configuration section <c>Cboe</c>.</summary>
public sealed class CboeOptions
{
    private const string HostPattern = @"[A-Za-z0-9]([A-Za-z0-9.\-]*[A-Za-z0-9])?(:[0-9]{1,5})?";

    /// <summary>Where the calls go: scheme and host, no path.</summary>
    [Required]
    [RegularExpression("^https?://" + HostPattern + "/?$", ErrorMessage = "{0} must be a scheme and a host, no path.")]
    public string BaseAddress { get; set; } = "https://cdn.cboe.com";

    /// <summary>Hosts the source may send a call on to, separated by commas; empty for none but its own.</summary>
    [RegularExpression(
        "^(" + HostPattern + "(," + HostPattern + ")*)?$",
        ErrorMessage = "{0} must be hosts separated by commas."
    )]
    public string RedirectHosts { get; set; } = "cdn-api.cboe.com";

    /// <summary>How we introduce ourselves.</summary>
    [Required]
    [RegularExpression(@"^[\x20-\x7E]{3,200}$", ErrorMessage = "{0} must be 3 to 200 printable ASCII characters.")]
    public string UserAgent { get; set; } = "Mozilla/5.0 (compatible; Strikelight/1.0)";

    /// <summary>How often a watched symbol is asked for; Cboe writes a file about every minute.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time to open a connection.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time without a byte while an answer is read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ReadIdleTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time of one try, from connecting to the last byte.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest time of all tries together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>Further tries after an error of the server or the line.</summary>
    [Range(0, 5)]
    public int MaxRetries { get; set; } = 2;

    /// <summary>Wait before the first further try; doubled each time, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:30")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Largest answer, unpacked. SPX had 13.6 MB in August 2026.</summary>
    [Range(1024L, 1L << 30)]
    public long MaxBodyBytes { get; set; } = 64L << 20;

    /// <summary>Calls a minute in the long run, all symbols and further tries together.</summary>
    [Range(1, 600)]
    public int CallsPerMinute { get; set; } = 30;

    /// <summary>Calls that may follow each other at once after a quiet time.</summary>
    [Range(1, 100)]
    public int CallBurst { get; set; } = 5;

    /// <summary>How long to stay away after "too many requests" that names no time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00")]
    public TimeSpan RateLimitPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Failed tries within a minute, half of all or more, after which the source is left alone for a while.
    /// </summary>
    [Range(2, 1000)]
    public int BreakerFailures { get; set; } = 8;

    /// <summary>How long it is then left alone before one call tries again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(20);
}
