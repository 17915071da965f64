using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Pace of the history page. Section <c>Pages:History</c>.</summary>
/// <remarks>Its symbol is polled, and thereby recorded, while somebody looks.</remarks>
public sealed class HistoryOptions : PageOptions
{
    /// <summary>Few ranges and orders of each symbol.</summary>
    public HistoryOptions() => CacheEntries = 20;
}
