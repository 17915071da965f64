using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Pace and size of the 0DTE page. Section <c>Pages:ZeroDte</c>.</summary>
public sealed class ZeroDteOptions
{
    /// <summary>Seconds between polls of a real source.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>Seconds between polls of the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedRefreshSeconds { get; set; } = 5;

    /// <summary>Strikes of the largest exposure shown for each symbol; no sum depends on it.</summary>
    [Range(4, 60)]
    public int TopStrikes { get; set; } = 16;

    /// <summary>Strikes shown at which most trades.</summary>
    [Range(1, 10)]
    public int HotStrikes { get; set; } = 3;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 30;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;
}
