using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls;

/// <summary>Option Volume Walls: the levels of one symbol's chain, and how far to trust them.</summary>
public sealed class WallsPage(
    WallsQuery query,
    IMarketDataProvider provider,
    LookBackFeed feed,
    LookBackCache past,
    IOptions<WallsOptions> options
) : IPageDefinition<WallsRequest, WallsView>
{
    /// <inheritdoc />
    public string Route => "/walls/{symbol}";

    /// <inheritdoc />
    public JsonTypeInfo<WallsView> JsonType => WallsJson.Default.WallsView;

    /// <inheritdoc />
    public TimeSpan Cadence =>
        TimeSpan.FromSeconds(
            provider.Info.Kind == ProviderKind.Simulated
                ? options.Value.SimulatedRefreshSeconds
                : options.Value.RefreshSeconds
        );

    /// <inheritdoc />
    public int EntriesMost => options.Value.CacheEntries;

    /// <inheritdoc />
    public TimeSpan KeptFor => TimeSpan.FromSeconds(options.Value.CacheSeconds);

    /// <inheritdoc />
    public TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out WallsRequest request,
        out string problem
    ) => WallsUrl.TryParse(route["symbol"] as string, query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(WallsRequest request) => WallsUrl.Canonical(request);

    /// <inheritdoc />
    public IPageFeed? Feed => feed;

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(WallsRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public bool IsLive(WallsRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(WallsRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(WallsRequest request) => request.At ?? provider.Now(request.Symbol);

    /// <inheritdoc />
    public Task<WallsView> QueryAsync(WallsRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public Task SettleAsync(WallsRequest request, CancellationToken cancellation) =>
        past.SettleAsync(request.Symbol).WaitAsync(cancellation);
}
