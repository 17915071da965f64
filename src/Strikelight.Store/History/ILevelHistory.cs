namespace Strikelight.Store.History;

/// <summary>Levels per minute.</summary>
public interface ILevelHistory
{
    /// <summary>The minutes of a range, oldest first. Streamed; a damaged minute is a fault in its place.</summary>
    IAsyncEnumerable<Stored<LevelMinute>> RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    );
}
