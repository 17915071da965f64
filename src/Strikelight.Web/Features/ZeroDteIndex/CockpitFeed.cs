using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>What moves the page: its symbol, results of the symbol's past, and the names around it as one.</summary>
public sealed class CockpitFeed(LookBackFeed symbols, NameBoard names) : IPageFeed
{
    private const string Names = "*"; // no symbol is spelled so

    /// <summary>The topics of a symbol's page.</summary>
    public IReadOnlyList<string> TopicsOf(string symbol) => [.. symbols.TopicsOf(symbol), Names];

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) =>
        topic == Names ? names.PrepareAsync(cancellation) : symbols.PrepareAsync(topic, cadence, cancellation);

    /// <inheritdoc />
    public long Version(string topic) => topic == Names ? names.Version : symbols.Version(topic);

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) =>
        topic == Names ? names.Watch(changed) : symbols.Watch(topic, cadence, changed);
}
