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
) : TravelPage<LevelsReportRequest, LevelsReportView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => LevelsReportUrl.Path;

    /// <inheritdoc />
    public override JsonTypeInfo<LevelsReportView> JsonType => LevelsReportJson.Default.LevelsReportView;

    /// <inheritdoc />
    public override IPageFeed? Feed => feed;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out LevelsReportRequest request,
        out string problem
    ) => LevelsReportUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(LevelsReportRequest request) => LevelsReportUrl.Canonical(request);

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(LevelsReportRequest request) => [OutcomeFeed.Topic];

    /// <inheritdoc />
    public override Task<LevelsReportView> QueryAsync(LevelsReportRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, MarketNow(request), cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(LevelsReportRequest request) => Recorder.MarketNow.Of(Provider);
}
