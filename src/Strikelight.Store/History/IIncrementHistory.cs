namespace Strikelight.Store.History;

/// <summary>What traded between polls.</summary>
public interface IIncrementHistory
{
    /// <summary>The increments of a range of market time, oldest first. Streamed.</summary>
    IAsyncEnumerable<Stored<IncrementChunk>> RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    );
}
