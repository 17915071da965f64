using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Walls;

/// <summary>Pace of the walls page. Section <c>Pages:Walls</c>.</summary>
public sealed class WallsOptions : ChainPageOptions
{
    /// <summary>The page that is looked at most.</summary>
    public WallsOptions()
    {
        SimulatedRefreshSeconds = 2;
        CacheEntries = 50;
    }

    /// <summary>Sessions of candles shown, the running one included.</summary>
    [Range(1, 10)]
    public int CandleSessions { get; set; } = 2;

    /// <summary>Minutes of a candle.</summary>
    [Range(1, 60)]
    public int CandleMinutes { get; set; } = 5;
}
