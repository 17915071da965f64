using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>0DTE by Index: one symbol's session, beside the indexes and the names that move them.</summary>
public sealed class CockpitPage(
    CockpitQuery query,
    IMarketDataProvider provider,
    CockpitFeed feed,
    LookBackCache past,
    IOptions<CockpitOptions> options
) : TravelPage<CockpitRequest, CockpitView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => "/0dte/{symbol}";

    /// <inheritdoc />
    public override JsonTypeInfo<CockpitView> JsonType => CockpitJson.Default.CockpitView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(3); // the names around it must not hold up the page

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out CockpitRequest request,
        out string problem
    ) => CockpitUrl.TryParse(route["symbol"] as string, query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(CockpitRequest request) => CockpitUrl.Canonical(request);

    /// <inheritdoc />
    public override IPageFeed? Feed => feed;

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(CockpitRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public override Task<CockpitView> QueryAsync(CockpitRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public override Task SettleAsync(CockpitRequest request, CancellationToken cancellation) =>
        past.SettleAsync(request.Symbol).WaitAsync(cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(CockpitRequest request) => Provider.Now(request.Symbol);
}
