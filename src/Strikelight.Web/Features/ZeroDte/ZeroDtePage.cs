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
) : TravelPage<ZeroDteRequest, ZeroDteView>(provider, options.Value)
{
    /// <inheritdoc />
    public override string Route => "/0dte";

    /// <inheritdoc />
    public override JsonTypeInfo<ZeroDteView> JsonType => ZeroDteJson.Default.ZeroDteView;

    /// <inheritdoc />
    public override TimeSpan Patience => TimeSpan.FromSeconds(3); // one slow symbol must not hold up the others

    /// <inheritdoc />
    public override bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out ZeroDteRequest request,
        out string problem
    ) => ZeroDteUrl.TryParse(query, out request, out problem);

    /// <inheritdoc />
    public override string CanonicalUrl(ZeroDteRequest request) => ZeroDteUrl.Canonical(request);

    /// <inheritdoc />
    public override IPageFeed? Feed => feed;

    /// <inheritdoc />
    public override IReadOnlyList<string> Topics(ZeroDteRequest request) =>
        [.. request.Symbols.SelectMany(feed.TopicsOf)];

    /// <inheritdoc />
    public override Task<ZeroDteView> QueryAsync(ZeroDteRequest request, CancellationToken cancellation) =>
        query.RunAsync(request, cancellation);

    /// <inheritdoc />
    public override Task SettleAsync(ZeroDteRequest request, CancellationToken cancellation) =>
        Task.WhenAll(request.Symbols.Select(symbol => past.SettleAsync(symbol))).WaitAsync(cancellation);

    /// <inheritdoc />
    protected override DateTimeOffset Now(ZeroDteRequest request) => Provider.Now(request.Symbols[0]);
}
