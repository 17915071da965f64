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
) : IPageDefinition<CockpitRequest, CockpitView>
{
    /// <inheritdoc />
    public string Route => "/0dte/{symbol}";

    /// <inheritdoc />
    public JsonTypeInfo<CockpitView> JsonType => CockpitJson.Default.CockpitView;

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
    public TimeSpan Patience => TimeSpan.FromSeconds(3); // the names around it must not hold up the page for long

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out CockpitRequest request,
        out string problem
    ) => CockpitUrl.TryParse(route["symbol"] as string, query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(CockpitRequest request) => CockpitUrl.Canonical(request);

    /// <inheritdoc />
    public IPageFeed? Feed => feed;

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(CockpitRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public bool IsLive(CockpitRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(CockpitRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(CockpitRequest request) => request.At ?? provider.Now(request.Symbol);

    /// <inheritdoc />
    public Task<CockpitView> QueryAsync(CockpitRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public Task SettleAsync(CockpitRequest request, CancellationToken cancellation) =>
        past.SettleAsync(request.Symbol).WaitAsync(cancellation);
}
