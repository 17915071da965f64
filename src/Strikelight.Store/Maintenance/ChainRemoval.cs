using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Removes chains, a few at a time, and never one that a remaining difference needs.</summary>
internal sealed class ChainRemoval(SqliteWriter writer)
{
    private const int RowsMost = 32; // bounds how long a batch waits behind a step

    private const string FreeSql = """
        SELECT bytes_id FROM chain AS t WHERE t.stream = $1 AND t.market = $2
        AND NOT EXISTS (SELECT 1 FROM chain AS d WHERE d.stream = $1 AND d.key_market = $2)
        """;

    /// <summary>Chains removed so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes of their values.</summary>
    public long Bytes { get; private set; }

    /// <summary>Removes the chains of a source and symbol with these market times, in this order.</summary>
    public async Task RunAsync(long stream, IReadOnlyList<long> marketTicks, CancellationToken cancellation)
    {
        foreach (long[] some in marketTicks.Chunk(RowsMost))
        {
            await writer.StepAsync(session => session.Transact(open => Remove(open, stream, some)), cancellation);
        }
    }

    private void Remove(SqlSession session, long stream, long[] marketTicks)
    {
        foreach (long market in marketTicks)
        {
            if (session.Number(FreeSql, stream, market) is not { } bytesId)
            {
                continue;
            }
            Bytes += session.Number("SELECT size FROM chain WHERE stream = $1 AND market = $2", stream, market) ?? 0;
            session.Run("DELETE FROM chain WHERE stream = $1 AND market = $2", stream, market);
            session.Run("DELETE FROM chain_bytes WHERE id = $1", bytesId);
            Rows++;
        }
    }
}
