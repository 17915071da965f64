using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Pace of the history page. Section <c>Pages:History</c>.</summary>
public sealed class HistoryOptions
{
    /// <summary>Seconds between polls of the symbol while somebody looks, whose session is thereby recorded.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 20;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;
}
