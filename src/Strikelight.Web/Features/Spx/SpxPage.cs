using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Providers;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>SPX Market Intelligence: one index from six sides, each a tab.</summary>
public sealed class SpxPage(SpxQuery query, IMarketDataProvider provider, IOptions<SpxOptions> options)
    : TravelPage<SpxRequest, SpxView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => "/spx";

    /// <inheritdoc />
    public override JsonTypeInfo<SpxView> JsonType => SpxJson.Default.SpxView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out SpxRequest request,
        out string problem
    ) => SpxUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(SpxRequest request) => SpxUrl.Canonical(request);

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(SpxRequest request) =>
        request.Tab == SpxTab.Volatility
            ? [request.Symbol, .. VolatilityIndices.ListedFor(request.Symbol, Provider)]
            : [request.Symbol];

    /// <inheritdoc />
    public override Task<SpxView> QueryAsync(SpxRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(SpxRequest request) => Provider.Now(request.Symbol);
}
