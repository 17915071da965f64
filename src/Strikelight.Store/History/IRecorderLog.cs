namespace Strikelight.Store.History;

/// <summary>When recording ran and when not.</summary>
public interface IRecorderLog
{
    /// <summary>Starts, stops and gaps that began in a range, oldest first. Streamed.</summary>
    IAsyncEnumerable<Stored<RecorderEvent>> RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    );
}
