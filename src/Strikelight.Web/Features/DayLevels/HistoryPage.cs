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
) : TravelPage<HistoryRequest, HistoryView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => "/history/{symbol}";

    /// <inheritdoc />
    public override JsonTypeInfo<HistoryView> JsonType => HistoryJson.Default.HistoryView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(2); // the past does not need the symbol's first chain

    /// <inheritdoc />
    public override bool TryParse(
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
    public override string CanonicalUrl(HistoryRequest request) => HistoryUrl.Canonical(request);

    /// <inheritdoc />
    public override IPageFeed? Feed => feed;

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(HistoryRequest request) => feed.TopicsOf(request.Symbol);

    /// <inheritdoc />
    public override Task<HistoryView> QueryAsync(HistoryRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(HistoryRequest request) => Provider.Now(request.Symbol);
}
