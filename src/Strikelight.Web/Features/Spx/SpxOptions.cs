using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.Spx;

/// <summary>Pace and size of the page. Section <c>Pages:Spx</c>.</summary>
public sealed class SpxOptions
{
    /// <summary>Seconds between polls of a real source.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 30;

    /// <summary>Seconds between polls of the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedRefreshSeconds { get; set; } = 5;

    /// <summary>Recorded sessions looked back for moves that held and for zero gamma by day.</summary>
    [Range(1, 250)]
    public int HistorySessions { get; set; } = 60;

    /// <summary>Sessions behind each realised volatility.</summary>
    [Range(2, 120)]
    public int RealisedSessions { get; set; } = 20;

    /// <summary>Most traded contracts listed.</summary>
    [Range(1, 100)]
    public int MostTraded { get; set; } = 20;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 30;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;
}
