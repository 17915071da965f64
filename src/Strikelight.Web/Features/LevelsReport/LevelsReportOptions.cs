using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Pace of the level report, and from when on it says something. Section <c>Pages:LevelsReport</c>.</summary>
public sealed class LevelsReportOptions
{
    /// <summary>Seconds between drawings at most, while sessions are judged.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 10;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 60;

    /// <summary>Days below which the page says that its shares mean nothing yet.</summary>
    [Range(1, 1000)]
    public int LeastDays { get; set; } = 60;

    /// <summary>Days of a symbol that are listed, the newest first.</summary>
    [Range(1, 2000)]
    public int DayRows { get; set; } = 100;
}
