namespace Strikelight.Store.History;

/// <summary>Stored candles.</summary>
public interface ICandleHistory
{
    /// <summary>The candles of one interval in a range of days, oldest day first. Streamed.</summary>
    IAsyncEnumerable<Stored<CandleDay>> DaysAsync(
        SourceSymbol owner,
        TimeSpan interval,
        DayRange days,
        CancellationToken cancellation
    );
}
