using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Strikelight.Web.Features.Memory.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Memory;

/// <summary>What the process takes, who holds it and what is given up when it is short.</summary>
public sealed class MemoryPage(MemoryFeed feed, MemoryQuery query, IOptions<MemoryOptions> options)
    : IPageDefinition<MemoryRequest, MemoryView>
{
    /// <inheritdoc />
    public string Route => "/memory";

    /// <inheritdoc />
    public JsonTypeInfo<MemoryView> JsonType => MemoryJson.Default.MemoryView;

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
        out MemoryRequest request,
        out string problem
    )
    {
        request = new();
        problem = query.Count == 0 ? "" : "This page takes no parameters.";
        return query.Count == 0;
    }

    /// <inheritdoc />
    public string CanonicalUrl(MemoryRequest request) => Route;

    /// <inheritdoc />
    public IReadOnlyList<string> Topics(MemoryRequest request) => [MemoryFeed.Topic];

    /// <inheritdoc />
    public bool IsLive(MemoryRequest request) => true;

    /// <inheritdoc />
    public DateTimeOffset MarketNow(MemoryRequest request) => query.MarketNow();

    /// <inheritdoc />
    public Task<MemoryView> QueryAsync(MemoryRequest request, CancellationToken cancellation) =>
        Task.FromResult(feed.Newest());
}
