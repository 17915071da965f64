namespace Strikelight.Store.History;

/// <summary>Open interest by day.</summary>
public interface IOpenInterestHistory
{
    /// <summary>What was recorded on a day, one for each table of contracts. Streamed.</summary>
    IAsyncEnumerable<Stored<OpenInterestDay>> OnAsync(SourceSymbol owner, DateOnly day, CancellationToken cancellation);

    /// <summary>The last recorded day before another; missing where there is none.</summary>
    ValueTask<Stored<RecordedDay>> PreviousDayAsync(SourceSymbol owner, DateOnly day, CancellationToken cancellation);
}
