using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>0DTE: what settles today, one to four symbols side by side.</summary>
public sealed class ZeroDtePage(
    ZeroDteQuery query,
    IMarketDataProvider provider,
    LookBackFeed feed,
    LookBackCache past,
    IOptions<ZeroDteOptions> options
) : IPageDefinition<ZeroDteRequest, ZeroDteView>
{
    /// <inheritdoc />
    public string Route => "/0dte";

    /// <inheritdoc />
    public JsonTypeInfo<ZeroDteView> JsonType => ZeroDteJson.Default.ZeroDteView;

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
    public TimeSpan Patience => TimeSpan.FromSeconds(3); // one slow symbol must not hold up the others for long

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out ZeroDteRequest request,
        out string problem
    ) => ZeroDteUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(ZeroDteRequest request) => ZeroDteUrl.Canonical(request);

    /// <inheritdoc />
    public IPageFeed? Feed => feed;

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(ZeroDteRequest request) => [.. request.Symbols.SelectMany(feed.TopicsOf)];

    /// <inheritdoc />
    public bool IsLive(ZeroDteRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(ZeroDteRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(ZeroDteRequest request) => request.At ?? provider.Now(request.Symbols[0]);

    /// <inheritdoc />
    public Task<ZeroDteView> QueryAsync(ZeroDteRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public Task SettleAsync(ZeroDteRequest request, CancellationToken cancellation) =>
        Task.WhenAll(request.Symbols.Select(symbol => past.SettleAsync(symbol))).WaitAsync(cancellation);
}
