using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>SPX Market Intelligence: one index from six sides, each a tab.</summary>
public sealed class SpxPage(SpxQuery query, IMarketDataProvider provider, IOptions<SpxOptions> options)
    : IPageDefinition<SpxRequest, SpxView>
{
    /// <inheritdoc />
    public string Route => "/spx";

    /// <inheritdoc />
    public JsonTypeInfo<SpxView> JsonType => SpxJson.Default.SpxView;

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
        out SpxRequest request,
        out string problem
    ) => SpxUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(SpxRequest request) => SpxUrl.Canonical(request);

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(SpxRequest request) =>
        request.Tab == SpxTab.Volatility
            ? [request.Symbol, .. VolatilityIndices.ListedFor(request.Symbol, provider)]
            : [request.Symbol];

    /// <inheritdoc />
    public bool IsLive(SpxRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(SpxRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(SpxRequest request) => request.At ?? provider.Now(request.Symbol);

    /// <inheritdoc />
    public Task<SpxView> QueryAsync(SpxRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);
}
