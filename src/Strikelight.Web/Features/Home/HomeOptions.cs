using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Features.Home;

/// <summary>What the first page lists. Section <c>Pages:Home</c>.</summary>
public sealed class HomeOptions
{
    /// <summary>Symbols listed unless configured; a source that lacks one shows that.</summary>
    public static IReadOnlyList<string> DefaultSymbols { get; } =
    ["SPX", "SPY", "QQQ", "IWM", "NDX", "NVDA", "TSLA", "AAPL"];

    /// <summary>Symbols listed, in order; empty for the default list, or for what the recordings hold.</summary>
    [MaxLength(30)]
    public IList<string> Symbols { get; } = [];

    /// <summary>Seconds between polls of each symbol while somebody looks at the list.</summary>
    [Range(1, 3600)]
    public int RefreshSeconds { get; set; } = 60;

    /// <summary>The same under the simulated market.</summary>
    [Range(1, 3600)]
    public int SimulatedRefreshSeconds { get; set; } = 15;

    /// <summary>Most URLs of the page whose rendered bytes are kept.</summary>
    [Range(1, 10_000)]
    public int CacheEntries { get; set; } = 4;

    /// <summary>Seconds rendered bytes are kept after they were asked for last.</summary>
    [Range(1, 86_400)]
    public int CacheSeconds { get; set; } = 15;
}
