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
) : TravelPage<WallsRequest, WallsView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => "/walls/{symbol}";

    /// <inheritdoc />
    public override JsonTypeInfo<WallsView> JsonType => WallsJson.Default.WallsView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out WallsRequest request,
        out string problem
    ) => WallsUrl.TryParse(route["symbol"] as string, query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(WallsRequest request) => WallsUrl.Canonical(request);

    /// <inheritdoc />
    public override IPageFeed? Feed => feed;

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(WallsRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public override Task<WallsView> QueryAsync(WallsRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public override Task SettleAsync(WallsRequest request, CancellationToken cancellation) =>
        past.SettleAsync(request.Symbol).WaitAsync(cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(WallsRequest request) => Provider.Now(request.Symbol);
}
