namespace Strikelight.Web.Pages;

/// <summary>Several things that move the pages of a symbol: the board, whose topics are symbols, and others.</summary>
public abstract class TopicFeed : IPageFeed
{
    private const char Separator = '|';

    private readonly BoardFeed _board;
    private readonly IReadOnlyDictionary<string, SymbolTopics> _others;

    /// <summary>Takes the board, and the others by the name that their topics begin with.</summary>
    protected TopicFeed(BoardFeed board, IReadOnlyDictionary<string, SymbolTopics> others)
    {
        _board = board;
        _others = others;
    }

    /// <summary>The topics of a symbol: that of the board and one of each other.</summary>
    public IReadOnlyList<string> TopicsOf(string symbol) =>
        [symbol, .. _others.Keys.Order(StringComparer.Ordinal).Select(name => name + Separator + symbol)];

    /// <inheritdoc />
    public Task PrepareAsync(string topic, TimeSpan cadence, CancellationToken cancellation) =>
        OtherOf(topic).Topics is null ? _board.PrepareAsync(topic, cadence, cancellation) : Task.CompletedTask;

    /// <inheritdoc />
    public long Version(string topic) =>
        OtherOf(topic) is ({ } topics, var symbol) ? topics.Version(symbol) : _board.Version(topic);

    /// <inheritdoc />
    public bool IsUnknown(string topic) => _board.IsUnknown(OtherOf(topic).Symbol);

    /// <inheritdoc />
    public IDisposable? Watch(string topic, TimeSpan cadence, Action changed) =>
        OtherOf(topic) is ({ } topics, var symbol)
            ? topics.Watch(symbol, changed)
            : _board.Watch(topic, cadence, changed);

    private (SymbolTopics? Topics, string Symbol) OtherOf(string topic)
    {
        int end = topic.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? (null, topic) : (_others[topic[..end]], topic[(end + 1)..]);
    }
}
