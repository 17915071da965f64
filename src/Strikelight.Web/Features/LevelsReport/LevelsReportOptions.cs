using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Pace of the level report, and from when on it says something. Section <c>Pages:LevelsReport</c>.</summary>
public sealed class LevelsReportOptions : PageOptions
{
    /// <summary>One symbol or all, one question each.</summary>
    public LevelsReportOptions() => CacheEntries = 10;

    /// <summary>Days below which the page says that its shares mean nothing yet.</summary>
    [Range(1, 1000)]
    public int LeastDays { get; set; } = 60;

    /// <summary>Days of a symbol that are listed, the newest first.</summary>
    [Range(1, 2000)]
    public int DayRows { get; set; } = 100;
}
