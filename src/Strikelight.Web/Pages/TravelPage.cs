using System.Text.Json.Serialization.Metadata;
using Strikelight.Providers;

namespace Strikelight.Web.Pages;

/// <summary>A page of the market that is live, or stands at a past time.</summary>
/// <typeparam name="TRequest">The URL's meaning, defaults filled in.</typeparam>
/// <typeparam name="TView">What the page shows.</typeparam>
/// <param name="provider">The source.</param>
/// <param name="options">The page's pace.</param>
public abstract class TravelPage<TRequest, TView>(IMarketDataProvider provider, PageOptions options)
    : IPageDefinition<TRequest, TView>
    where TRequest : ITravelRequest
    where TView : IPageView
{
    /// <inheritdoc />
    public abstract string Route { get; }

    /// <inheritdoc />
    public abstract JsonTypeInfo<TView> JsonType { get; }

    /// <inheritdoc />
    public TimeSpan Cadence { get; } = TimeSpan.FromSeconds(options.SecondsUnder(provider.Info.Kind));

    /// <inheritdoc />
    public int EntriesMost => options.CacheEntries;

    /// <inheritdoc />
    public TimeSpan KeptFor => TimeSpan.FromSeconds(options.CacheSeconds);

    /// <inheritdoc />
    public abstract TimeSpan Patience { get; }

    /// <inheritdoc />
    public virtual IPageFeed? Feed => null;

    /// <inheritdoc />
    public bool CanTravel => true;

    /// <inheritdoc />
    public abstract bool TryParse(
        RouteValueDictionary route,
        IQueryCollection query,
        out TRequest request,
        out string problem
    );

    /// <inheritdoc />
    public abstract string CanonicalUrl(TRequest request);

    /// <inheritdoc />
    public abstract IReadOnlyList<string> Topics(TRequest request);

    /// <inheritdoc />
    public bool IsLive(TRequest request) => request.At is null;

    /// <inheritdoc />
    public DateTimeOffset? At(TRequest request) => request.At;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(TRequest request) => request.At ?? Now(request);

    /// <inheritdoc />
    public abstract Task<TView> QueryAsync(TRequest request, CancellationToken cancellation);

    /// <inheritdoc />
    public virtual Task SettleAsync(TRequest request, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The source.</summary>
    protected IMarketDataProvider Provider { get; } = provider;

    /// <summary>Market time of a live page.</summary>
    protected abstract DateTimeOffset Now(TRequest request);
}
