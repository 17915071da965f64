using System.ComponentModel.DataAnnotations;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Home;

/// <summary>What the first page lists. Section <c>Pages:Home</c>.</summary>
public sealed class HomeOptions : ChainPageOptions
{
    /// <summary>Many symbols on one page, which has few addresses.</summary>
    public HomeOptions()
    {
        SimulatedRefreshSeconds = 15;
        CacheEntries = 4;
        CacheSeconds = 15;
    }

    /// <summary>Symbols listed unless configured; a source that lacks one shows that.</summary>
    public static IReadOnlyList<string> DefaultSymbols { get; } =
    ["SPX", "SPY", "QQQ", "IWM", "NDX", "NVDA", "TSLA", "AAPL"];

    /// <summary>Symbols listed, in order; empty for the default list, or for what the recordings hold.</summary>
    [MaxLength(30)]
    public IList<string> Symbols { get; } = [];
}
