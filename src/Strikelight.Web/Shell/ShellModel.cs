using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Live;

namespace Strikelight.Web.Shell;

/// <summary>Fills what every document has in common: navigation, source, marks and static files.</summary>
public sealed class ShellModel(
    IMarketDataProvider provider,
    IEnumerable<NavItem> navigation,
    AssetPaths assets,
    IPastTimes past,
    ILiveNotice? notice = null
)
{
    private readonly NavItem[] _navigation = [.. navigation];

    /// <summary>What every page says now; null where there is nothing to say.</summary>
    public string? Notice => notice?.Text;

    /// <summary>What a symbol's replay reaches back to; null where nothing can be replayed.</summary>
    public async Task<ReplayReach?> ReachAsync(string symbol, CancellationToken cancellation) =>
        await past.FirstAsync(symbol, cancellation) is { } first
            ? new(first, provider.Info.AnyTimeSince is not null)
            : null;

    /// <summary>The layout of a page; the page adds its version, time and content.</summary>
    /// <param name="title">Title of the document.</param>
    /// <param name="url">Canonical URL, from which the active item is known.</param>
    /// <param name="symbol">The page's symbol, if it has one.</param>
    /// <param name="marketTime">Market time of what is shown; marks a recording with its time.</param>
    public LayoutModel For(string title, string url, string? symbol, DateTimeOffset? marketTime) =>
        new()
        {
            Title = title,
            NavItems = _navigation,
            ActiveHref = _navigation
                .Where(item => SectionOf(item.Href) == SectionOf(url))
                .OrderBy(item => DepthOf(item.Href) != DepthOf(url))
                .FirstOrDefault()
                ?.Href,
            ProviderName = provider.Info.DisplayName,
            IsSimulated = provider.Info.Kind == ProviderKind.Simulated,
            RecordedAt = provider.Info.Kind == ProviderKind.Recorded ? marketTime : null,
            Symbol = symbol,
            Assets = assets,
            MarketNow = default,
            ClockSpeed = provider.Info.ClockSpeed,
        };

    /// <summary>First part of a path: pages of one feature share it.</summary>
    private static string SectionOf(string url) => url.Split('/', '?')[1];

    /// <summary>Parts of a path: of two features in one section each has its own depth.</summary>
    private static int DepthOf(string url) => url.Split('?')[0].Count(letter => letter == '/');
}
