using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>History: the levels of one symbol by recorded day.</summary>
public sealed class HistoryPage(
    HistoryQuery query,
    IMarketDataProvider provider,
    StoredFeed feed,
    IOptions<HistoryOptions> options
) : IPageDefinition<HistoryRequest, HistoryView>
{
    /// <inheritdoc />
    public string Route => "/history/{symbol}";

    /// <inheritdoc />
    public JsonTypeInfo<HistoryView> JsonType => HistoryJson.Default.HistoryView;

    /// <inheritdoc />
    public TimeSpan Cadence => TimeSpan.FromSeconds(options.Value.RefreshSeconds);

    /// <inheritdoc />
    public int EntriesMost => options.Value.CacheEntries;

    /// <inheritdoc />
    public TimeSpan KeptFor => TimeSpan.FromSeconds(options.Value.CacheSeconds);

    /// <inheritdoc />
    public TimeSpan Patience => TimeSpan.FromSeconds(2); // the past does not need the symbol's first chain

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out HistoryRequest request,
        out string problem
    )
    {
        ArgumentNullException.ThrowIfNull(route);
        return HistoryUrl.TryParse(route["symbol"] as string, query, out request, out problem);
    }

    /// <inheritdoc />
    public string CanonicalUrl(HistoryRequest request) => HistoryUrl.Canonical(request);

    /// <inheritdoc />
    public IPageFeed? Feed => feed;

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(HistoryRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public bool IsLive(HistoryRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(HistoryRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(HistoryRequest request) => request.At ?? provider.Now(request.Symbol);

    /// <inheritdoc />
    public Task<HistoryView> QueryAsync(HistoryRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);
}
