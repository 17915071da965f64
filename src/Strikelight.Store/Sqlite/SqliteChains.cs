using Microsoft.Data.Sqlite;
using Strikelight.Core.Calendar;
using Strikelight.Store.History;
using Strikelight.Store.Sqlite.Tables;

namespace Strikelight.Store.Sqlite;

/// <summary>Recorded chains in SQLite.</summary>
internal sealed class SqliteChains(PagedReader pages, ReaderPool pool, FaultLog faults) : IChainHistory
{
    /// <summary>Both times at or before the instant: what came in later was not known then.</summary>
    internal const string NewestSql = $"""
        {ChainRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.market <= $1 AND t.received <= $1
        ORDER BY t.market DESC LIMIT 1
        """;

    private const string ExactSql = $"{ChainRows.Scan} WHERE t.stream = {StreamTable.Of} AND t.market = $1";

    internal const string TimesSql = $"""
        SELECT t.market, t.received, t.key_market, t.count, t.size FROM chain t
        WHERE t.stream = {StreamTable.Of} AND t.market BETWEEN $1 AND $4 ORDER BY t.market
        """;

    private const string NextSql = $"SELECT min(market) FROM chain WHERE stream = {StreamTable.Of} AND market >= $1";

    private const string LastSql = """
        SELECT s.id, s.symbol, (SELECT max(t.market) FROM chain t WHERE t.stream = s.id) AS market
        FROM stream s WHERE s.source = $1 AND market IS NOT NULL ORDER BY s.symbol
        """;

    public ValueTask<Stored<RecordedChain>> NewestAsync(
        SourceSymbol owner,
        DateTimeOffset at,
        CancellationToken cancellation
    ) => ReadWholeAsync(NewestSql, owner, at, cancellation);

    public ValueTask<Stored<RecordedChain>> AtAsync(
        SourceSymbol owner,
        DateTimeOffset market,
        CancellationToken cancellation
    ) => ReadWholeAsync(ExactSql, owner, market, cancellation);

    public ValueTask<Stored<ContractTable>> ContractsAsync(UInt128 hash, CancellationToken cancellation) =>
        pool.ReadAsync(ContractsRows.Name, session => ReadContracts(session, hash), cancellation);

    public IAsyncEnumerable<Stored<TimedChain>> TimesAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    ) =>
        pages.ReadAsync(
            new PagedQuery<TimedChain>(
                ChainRows.Name,
                TimesSql,
                range.From.UtcTicks,
                [owner.Source, owner.Symbol, range.To.UtcTicks],
                row => ReadTime(owner, row)
            ),
            cancellation
        );

    public ValueTask<Stored<IReadOnlyList<DateOnly>>> DaysAsync(SourceSymbol owner, CancellationToken cancellation) =>
        pool.ReadAsync(ChainRows.Name, session => ReadDays(session, owner), cancellation);

    public ValueTask<Stored<IReadOnlyList<LastRecorded>>> LastAsync(string source, CancellationToken cancellation) =>
        pool.ReadAsync(ChainRows.Name, session => ReadLast(session, source), cancellation);

    private ValueTask<Stored<RecordedChain>> ReadWholeAsync(
        string sql,
        SourceSymbol owner,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        pool.ReadAsync(
            ChainRows.Name,
            session =>
            {
                // One transaction: retention could take the key away between two reads.
                session.Run("BEGIN");
                Stored<RecordedChain> found = WithParts(session, ReadChunk(session, sql, owner, at));
                session.Run("COMMIT");
                return found;
            },
            cancellation
        );

    private static Stored<ChainChunk> ReadChunk(SqlSession session, string sql, SourceSymbol owner, DateTimeOffset at)
    {
        using SqliteDataReader reader = session.Read(sql, at.UtcTicks, owner.Source, owner.Symbol);
        return reader.Read() ? ChainRows.Read(new(reader)) : Stored<ChainChunk>.Missing;
    }

    private Stored<RecordedChain> WithParts(SqlSession session, Stored<ChainChunk> read)
    {
        if (read.Value is not { } chunk)
        {
            return read.Fault is { } fault ? Faulty(fault) : Stored<RecordedChain>.Missing;
        }
        Stored<ContractTable> contracts = ReadContracts(session, chunk.ContractsHash);
        Stored<ChainChunk> key = chunk.Time.Key is { } at ? ReadChunk(session, ExactSql, chunk.Owner, at) : default;
        if ((contracts.Fault ?? key.Fault) is { } partFault)
        {
            return Faulty(partFault);
        }
        return contracts.Value is { } table && (chunk.Time.Key is null || key.Value is not null)
            ? Stored<RecordedChain>.Found(new(chunk, table, key.Value))
            : Faulty(
                new(StoredFaultKind.ChecksumMismatch, ChainRows.Name, $"{chunk.Owner} lacks a part", chunk.Time.Market)
            );
    }

    private Stored<RecordedChain> Faulty(StoredFault fault) => Stored<RecordedChain>.Faulty(faults.Note(fault));

    private static Stored<ContractTable> ReadContracts(SqlSession session, UInt128 hash)
    {
        using SqliteDataReader reader = session.Read(
            $"{ContractsRows.Scan} WHERE t.hash = $1",
            StreamTable.BytesOf(hash)
        );
        return reader.Read() ? ContractsRows.Read(new(reader)) : Stored<ContractTable>.Missing;
    }

    private static Stored<TimedChain> ReadTime(SourceSymbol owner, RowCells row)
    {
        DateTimeOffset? market = StoredTime.Claimed(row.Cursor);
        DateTimeOffset? received = StoredTime.Claimed(row.Long(1));
        DateTimeOffset? key = row.LongOrNull(2) is { } ticks ? StoredTime.Claimed(ticks) : null;
        return market is { } at && received is { } known
            ? Stored<TimedChain>.Found(new(new(at, known, key), (int)row.Long(3), row.Long(4)))
            : Stored<TimedChain>.Faulty(
                new(StoredFaultKind.ChecksumMismatch, ChainRows.Name, owner.ToString(), market)
            );
    }

    /// <summary>Jumps from day to day in the index: a day costs one look-up, whatever was polled in it.</summary>
    private static Stored<IReadOnlyList<DateOnly>> ReadDays(SqlSession session, SourceSymbol owner)
    {
        List<DateOnly> days = [];
        long from = 0;
        while (session.Number(NextSql, from, owner.Source, owner.Symbol) is { } next)
        {
            if (StoredTime.Claimed(next) is not { } market)
            {
                break; // a damaged time sorts behind all true ones
            }
            DateOnly day = MarketTime.DateOf(market);
            days.Add(day);
            from = MarketTime.At(day.AddDays(1), TimeOnly.MinValue).UtcTicks;
        }
        return Stored<IReadOnlyList<DateOnly>>.Found(days);
    }

    private static Stored<IReadOnlyList<LastRecorded>> ReadLast(SqlSession session, string source)
    {
        List<LastRecorded> last = [];
        using SqliteDataReader reader = session.Read(LastSql, source);
        while (reader.Read())
        {
            RowCells row = new(reader);
            if (StoredTime.Claimed(row.Long(2)) is { } market)
            {
                last.Add(new(new(source, row.Text(1)), market));
            }
        }
        return Stored<IReadOnlyList<LastRecorded>>.Found(last);
    }
}
