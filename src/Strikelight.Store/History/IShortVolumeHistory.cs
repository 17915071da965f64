namespace Strikelight.Store.History;

/// <summary>Short volume by day.</summary>
public interface IShortVolumeHistory
{
    /// <summary>A symbol's days in a range, oldest first, by market within a day. Streamed.</summary>
    IAsyncEnumerable<Stored<ShortVolumeDay>> OfSymbolAsync(
        SourceSymbol owner,
        DayRange days,
        CancellationToken cancellation
    );

    /// <summary>All symbols of a source on a day, in the order in which they were stored. Streamed.</summary>
    IAsyncEnumerable<Stored<ShortVolumeDay>> OnAsync(string source, DateOnly day, CancellationToken cancellation);
}
