using Microsoft.Data.Sqlite;
using Strikelight.Core.Calendar;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>One run of retention.</summary>
internal sealed class Thinner
{
    private const int IncrementsMost = 128;
    private const int TablesMost = 16;
    private const int VacuumPages = 256; // 1 MiB moved at a time, and as much left free

    private const string NextSql = "SELECT min(market) FROM chain WHERE stream = $1 AND market >= $2 AND market < $3";

    private const string DaySql =
        "SELECT market FROM chain WHERE stream = $1 AND market >= $2 AND market < $3 ORDER BY market";

    private const string OldestSql = """
        SELECT min(market) FROM (
            SELECT (SELECT min(market) FROM chain WHERE stream = s.id AND market >= $1) AS market FROM stream s
            UNION ALL
            SELECT (SELECT min(market) FROM increment WHERE stream = s.id AND market >= $1) FROM stream s
        )
        """;

    private const string DropIncrementsSql = """
        DELETE FROM increment WHERE id IN (
            SELECT id FROM increment WHERE stream = $1 AND market >= $2 AND market < $3 LIMIT $4
        )
        """;

    private const string DropTablesSql = """
        DELETE FROM contract_table WHERE id IN (
            SELECT c.id FROM contract_table c WHERE NOT EXISTS (SELECT 1 FROM chain WHERE contracts = c.id)
            AND NOT EXISTS (SELECT 1 FROM increment WHERE contracts = c.id)
            AND NOT EXISTS (SELECT 1 FROM open_interest WHERE contracts = c.id) LIMIT $1
        )
        """;

    private readonly StoreParts _parts;
    private readonly DateOnly _today;
    private readonly CancellationToken _cancellation;
    private readonly ChainRemoval _chains;

    private long _increments;
    private long _tables;

    public Thinner(StoreParts parts, DateTimeOffset now, CancellationToken cancellation)
    {
        _parts = parts;
        _today = MarketTime.DateOf(now);
        _cancellation = cancellation;
        _chains = new(parts.Writer);
    }

    public async Task<ThinReport> RunAsync()
    {
        long[] streams = await ListAsync("SELECT id FROM stream");
        long incrementsEnd = MarketDay.StartOf(_today.AddDays(-_parts.Options.IncrementDays));
        foreach (long stream in streams)
        {
            await ThinAsync(stream);
            await DropIncrementsAsync(stream, new(0, incrementsEnd));
        }
        bool isOverCap = await HoldCapAsync(streams);
        _tables += await RepeatAsync(DropTablesSql, TablesMost);
        await ShrinkAsync();
        return new(_chains.Rows, _chains.Bytes, _increments, _tables, isOverCap);
    }

    private async Task ThinAsync(long stream)
    {
        long end = MarketDay.StartOf(_today);
        long from = 0;
        while (await NumberAsync(NextSql, stream, from, end) is { } next)
        {
            DateOnly day = MarketTime.DateOf(StoredTime.Of(next));
            MarketDay ticks = MarketDay.Of(day);
            long[] polls = await ListAsync(DaySql, stream, ticks.From, ticks.To);
            int ageDays = _today.DayNumber - day.DayNumber;
            await _chains.RunAsync(stream, ThinRule.Removed(polls, ageDays, _parts.Options), _cancellation);
            from = ticks.To;
        }
    }

    /// <summary>Takes whole days, the oldest first, until the database is as small as it has to be.</summary>
    /// <returns>Whether it is still too large with only the current day left.</returns>
    private async Task<bool> HoldCapAsync(long[] streams)
    {
        long from = 0;
        long end = MarketDay.StartOf(_today);
        while (await UsedBytesAsync() > _parts.Options.MaxBytes)
        {
            if (await NumberAsync(OldestSql, from) is not { } oldest || oldest >= end)
            {
                return true;
            }
            MarketDay day = MarketDay.Of(MarketTime.DateOf(StoredTime.Of(oldest)));
            foreach (long stream in streams)
            {
                long[] polls = await ListAsync(DaySql, stream, day.From, day.To);
                Array.Reverse(polls); // differences before their keys
                await _chains.RunAsync(stream, polls, _cancellation);
                await DropIncrementsAsync(stream, day);
            }
            from = day.To;
        }
        return false;
    }

    private async Task DropIncrementsAsync(long stream, MarketDay range) =>
        _increments += await RepeatAsync(DropIncrementsSql, stream, range.From, range.To, IncrementsMost);

    /// <summary>Gives free pages back to the file system, a few at a time.</summary>
    private async Task ShrinkAsync()
    {
        long free = await FreePagesAsync();
        while (free > VacuumPages)
        {
            await _parts.Writer.StepAsync(
                session => session.Run($"PRAGMA incremental_vacuum({VacuumPages})"),
                _cancellation
            );
            long left = await FreePagesAsync();
            if (left >= free)
            {
                return; // a file made without incremental vacuum keeps its free pages and uses them again
            }
            free = left;
        }
    }

    /// <summary>Runs a deletion with a limit until it finds nothing; gives the rows it removed.</summary>
    private async Task<long> RepeatAsync(string sql, params object?[] values)
    {
        long removed = 0;
        int last;
        do
        {
            last = 0;
            await _parts.Writer.StepAsync(session => last = session.Run(sql, values), _cancellation);
            removed += last;
        } while (last > 0);
        return removed;
    }

    private async Task<long> UsedBytesAsync()
    {
        long pages = await NumberAsync("PRAGMA page_count") ?? 0;
        long pageBytes = await NumberAsync("PRAGMA page_size") ?? 0;
        return (pages - await FreePagesAsync()) * pageBytes;
    }

    private async Task<long> FreePagesAsync() => await NumberAsync("PRAGMA freelist_count") ?? 0;

    private async Task<long?> NumberAsync(string sql, params object?[] values) =>
        (await ListAsync(sql, values)) is [long number] ? number : null;

    /// <summary>The first column of all rows, nulls left out.</summary>
    private async Task<long[]> ListAsync(string sql, params object?[] values)
    {
        Stored<long[]> read = await _parts.Pool.ReadAsync(
            "retention",
            session =>
            {
                List<long> found = [];
                using SqliteDataReader reader = session.Read(sql, values);
                while (reader.Read())
                {
                    if (!reader.IsDBNull(0))
                    {
                        found.Add(reader.GetInt64(0));
                    }
                }
                return Stored<long[]>.Found([.. found]);
            },
            _cancellation
        );
        return read.Value ?? throw new StoreUnavailableException("The database cannot be read.");
    }
}
