using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Store.Sqlite;
using Strikelight.Store.Sqlite.Tables;

namespace Strikelight.Store.Maintenance;

/// <summary>Counts rows and bytes, a table at a time, so that no reader is kept from its connection for long.</summary>
internal sealed class ExtentReader(ReaderPool pool, CancellationToken cancellation)
{
    private const long ExactRowsMost = 20_000;
    private const int SampleRows = 256;
    private const long UnsizedRowBytes = 64; // numbers only

    /// <summary>What the bytes of a row's values are, where the table has a column of them.</summary>
    private static readonly Dictionary<string, string> Sizes = new(StringComparer.Ordinal)
    {
        [ContractsRows.Name] = "length(bytes)",
        [ChainRows.Name] = "size",
        [LevelRows.Name] = "length(bytes)",
        [OpenInterestRows.Name] = "length(bytes)",
        [IncrementRows.Name] = "length(bytes)",
        [CandleRows.Name] = "length(bytes)",
        [OutcomeRows.Name] = "length(bytes)",
        [EventRows.Name] = "length(reason) + 40",
        [UserTables.Watchlists.Name] = "length(value) + 40",
        [UserTables.Settings.Name] = "length(value) + 40",
        [UserTables.Alerts.Name] = "length(value) + 40",
    };

    private const string OldestSql =
        "SELECT min(at) FROM (SELECT (SELECT min(t.market) FROM chain t WHERE t.stream = s.id) AS at FROM stream s)";

    private const string NewestSql =
        "SELECT max(at) FROM (SELECT (SELECT max(t.market) FROM chain t WHERE t.stream = s.id) AS at FROM stream s)";

    /// <summary>Reads it all; null where the database cannot be read.</summary>
    public async Task<StoreExtent?> ReadAsync()
    {
        var tables = ImmutableArray.CreateBuilder<TableSize>();
        foreach (TableScan scan in TableScan.All)
        {
            Stored<Boxed> read = await pool.ReadAsync(
                scan.Table,
                session => Stored<Boxed>.Found(new(SizeOf(session, scan.Table))),
                cancellation
            );
            if (read.Value is not { } size)
            {
                return null;
            }
            tables.Add(size.Value);
        }
        return new(tables.ToImmutable(), await DayAsync(OldestSql), await DayAsync(NewestSql));
    }

    private static TableSize SizeOf(SqlSession session, string table)
    {
        long rows = session.Number($"SELECT count(*) FROM {table}") ?? 0;
        if (!Sizes.TryGetValue(table, out string? size))
        {
            return new(table, rows, rows * UnsizedRowBytes, IsEstimate: true);
        }
        bool isExact = rows <= ExactRowsMost;
        string some = isExact ? table : $"(SELECT * FROM {table} LIMIT {SampleRows})";
        long bytes = session.Number($"SELECT sum({size}) FROM {some}") ?? 0;
        return new(table, rows, isExact ? bytes : bytes * rows / SampleRows, !isExact);
    }

    private async Task<DateOnly?> DayAsync(string sql)
    {
        Stored<Ticks> read = await pool.ReadAsync(
            ChainRows.Name,
            session => session.Number(sql) is { } ticks ? Stored<Ticks>.Found(new(ticks)) : Stored<Ticks>.Missing,
            cancellation
        );
        return read.Value is { } found && StoredTime.Claimed(found.Value) is { } at ? MarketTime.DateOf(at) : null;
    }

    private sealed record Boxed(TableSize Value);

    private sealed record Ticks(long Value);
}
