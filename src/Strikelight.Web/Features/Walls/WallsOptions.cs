using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.Walls;

/// <summary>Pace of the walls page. Section <c>Pages:Walls</c>.</summary>
public sealed class WallsOptions
{
    /// <summary>Seconds between polls of a real source.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>Seconds between polls of the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedRefreshSeconds { get; set; } = 2;

    /// <summary>Sessions of candles shown, the running one included.</summary>
    [Range(1, 10)]
    public int CandleSessions { get; set; } = 2;

    /// <summary>Minutes of a candle.</summary>
    [Range(1, 60)]
    public int CandleMinutes { get; set; } = 5;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 50;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;
}
