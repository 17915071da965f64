using Strikelight.Store.History;
using Strikelight.Store.Sqlite.Tables;

namespace Strikelight.Store.Sqlite;

/// <summary>All of history but the chains: ranges of one table each.</summary>
internal sealed class SqliteHistory(PagedReader pages, ReaderPool pool)
    : ILevelHistory,
        IOpenInterestHistory,
        IIncrementHistory,
        ICandleHistory,
        IShortVolumeHistory,
        IRecorderLog,
        IOutcomeHistory
{
    internal const string LevelsSql =
        $"{LevelRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.minute BETWEEN $1 AND $4 ORDER BY t.minute";

    internal const string IncrementsSql =
        $"{IncrementRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.market BETWEEN $1 AND $4 ORDER BY t.market";

    internal const string CandlesSql = $"""
        {CandleRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.interval = $4 AND t.day BETWEEN $1 AND $5
        ORDER BY t.day
        """;

    /// <summary>The plus keeps SQLite from starting with the sources, after which it would have to sort.</summary>
    internal const string OutcomesSql =
        $"{OutcomeRows.Scan} WHERE t.day BETWEEN $1 AND $2 AND +s.source = $3 ORDER BY t.day";

    internal const string OpenInterestSql = $"""
        {OpenInterestRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.day = $4 AND t.contracts >= $1
        ORDER BY t.contracts
        """;

    internal const string ShortOfSymbolSql = $"""
        SELECT t.day, {ShortVolumeRows.Fields} WHERE t.stream = {StreamTable.Of} AND t.day BETWEEN $1 AND $4
        ORDER BY t.day, t.market
        """;

    internal const string ShortOnDaySql = $"""
        SELECT t.id, {ShortVolumeRows.Fields} WHERE t.day = $2 AND t.id >= $1 AND +s.source = $3 ORDER BY t.id
        """;

    IAsyncEnumerable<Stored<LevelMinute>> ILevelHistory.RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<LevelMinute>(
                LevelRows.Name,
                LevelsSql,
                range.From.UtcTicks,
                [owner.Source, owner.Symbol, range.To.UtcTicks],
                LevelRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<IncrementChunk>> IIncrementHistory.RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<IncrementChunk>(
                IncrementRows.Name,
                IncrementsSql,
                range.From.UtcTicks,
                [owner.Source, owner.Symbol, range.To.UtcTicks],
                IncrementRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<RecorderEvent>> IRecorderLog.RangeAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<RecorderEvent>(
                EventRows.Name,
                $"{EventRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.starts BETWEEN $1 AND $4 ORDER BY t.starts",
                range.From.UtcTicks,
                [owner.Source, owner.Symbol, range.To.UtcTicks],
                EventRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<CandleDay>> ICandleHistory.DaysAsync(
        SourceSymbol owner,
        TimeSpan interval,
        DayRange days,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<CandleDay>(
                CandleRows.Name,
                CandlesSql,
                days.From.DayNumber,
                [owner.Source, owner.Symbol, interval.Ticks, days.To.DayNumber],
                CandleRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<ShortVolumeDay>> IShortVolumeHistory.OfSymbolAsync(
        SourceSymbol owner,
        DayRange days,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<ShortVolumeDay>(
                ShortVolumeRows.Name,
                ShortOfSymbolSql,
                days.From.DayNumber,
                [owner.Source, owner.Symbol, days.To.DayNumber],
                ShortVolumeRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<ShortVolumeDay>> IShortVolumeHistory.OnAsync(
        string source,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<ShortVolumeDay>(
                ShortVolumeRows.Name,
                ShortOnDaySql,
                0,
                [day.DayNumber, source],
                ShortVolumeRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<DayOutcome>> IOutcomeHistory.ScanAsync(
        string source,
        DayRange days,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<DayOutcome>(
                OutcomeRows.Name,
                OutcomesSql,
                days.From.DayNumber,
                [days.To.DayNumber, source],
                OutcomeRows.Read
            ),
            cancellation
        );

    IAsyncEnumerable<Stored<OpenInterestDay>> IOpenInterestHistory.OnAsync(
        SourceSymbol owner,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<OpenInterestDay>(
                OpenInterestRows.Name,
                OpenInterestSql,
                0,
                [owner.Source, owner.Symbol, day.DayNumber],
                OpenInterestRows.Read
            ),
            cancellation
        );

    ValueTask<Stored<RecordedDay>> IOpenInterestHistory.PreviousDayAsync(
        SourceSymbol owner,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        pool.ReadAsync(
            OpenInterestRows.Name,
            session =>
                session.Number(
                    $"SELECT max(day) FROM open_interest WHERE stream = {StreamTable.Of} AND day < $1",
                    day.DayNumber,
                    owner.Source,
                    owner.Symbol
                )
                    is { } found
                    ? Stored<RecordedDay>.Found(new(DateOnly.FromDayNumber((int)found)))
                    : Stored<RecordedDay>.Missing,
            cancellation
        );
}
