using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>What moves the walls page: the board's symbol, and results of its past.</summary>
public sealed class LookBackFeed(BoardFeed board, LookBackTopics topics) : IPageFeed
{
    private const string Prefix = "past|";

    /// <summary>The topic of a symbol's past; the symbol itself is the board's.</summary>
    public static string TopicOf(string symbol) => Prefix + symbol;

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) =>
        SymbolOf(topic) is null ? board.PrepareAsync(topic, cadence, cancellation) : Task.CompletedTask;

    /// <inheritdoc />
    public long Version(string topic) => SymbolOf(topic) is { } symbol ? topics.Version(symbol) : board.Version(topic);

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) =>
        SymbolOf(topic) is { } symbol ? topics.Watch(symbol, changed) : board.Watch(topic, cadence, changed);

    private static string? SymbolOf(string topic) =>
        topic.StartsWith(Prefix, StringComparison.Ordinal) ? topic[Prefix.Length..] : null;
}
