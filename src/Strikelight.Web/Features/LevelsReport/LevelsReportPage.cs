using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>What became of recorded levels, beside strikes at the same distance that are none.</summary>
public sealed class LevelsReportPage(
    LevelsReportQuery query,
    OutcomeFeed feed,
    IMarketDataProvider provider,
    IOptions<LevelsReportOptions> options
) : IPageDefinition<LevelsReportRequest, LevelsReportView>
{
    /// <inheritdoc />
    public string Route => LevelsReportUrl.Path;

    /// <inheritdoc />
    public JsonTypeInfo<LevelsReportView> JsonType => LevelsReportJson.Default.LevelsReportView;

    /// <inheritdoc />
    public IPageFeed? Feed => feed;

    /// <inheritdoc />
    public TimeSpan Cadence => TimeSpan.FromSeconds(options.Value.RefreshSeconds);

    /// <inheritdoc />
    public int EntriesMost => options.Value.CacheEntries;

    /// <inheritdoc />
    public TimeSpan KeptFor => TimeSpan.FromSeconds(options.Value.CacheSeconds);

    /// <inheritdoc />
    public TimeSpan Patience => TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out LevelsReportRequest request,
        out string problem
    ) => LevelsReportUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public string CanonicalUrl(LevelsReportRequest request) => LevelsReportUrl.Canonical(request);

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(LevelsReportRequest request) => [OutcomeFeed.Topic];

    /// <inheritdoc />
    public bool IsLive(LevelsReportRequest request) => request.At is null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public DateTimeOffset? At(LevelsReportRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(LevelsReportRequest request) => request.At ?? Recorder.MarketNow.Of(provider);

    /// <inheritdoc />
    public Task<LevelsReportView> QueryAsync(LevelsReportRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, MarketNow(request), cancellation);
}
