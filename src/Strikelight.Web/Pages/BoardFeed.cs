using Strikelight.Web.Board;

namespace Strikelight.Web.Pages;

/// <summary>The board as what moves pages: topics are symbols.</summary>
public sealed class BoardFeed(MarketBoard board) : IPageFeed
{
    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) =>
        board.GetAsync(topic, cadence, cancellation);

    /// <inheritdoc />
    public long Version(string topic) => board.Peek(topic).Version;

    /// <inheritdoc />
    public bool IsUnknown(string topic) => board.Peek(topic).IsUnknown;

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) => board.Watch(topic, cadence, changed);
}
