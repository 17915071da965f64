using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Removes chains, a few at a time, and never one that a remaining difference needs.</summary>
internal sealed class ChainRemoval(SqliteWriter writer)
{
    // Both bound how long a batch waits behind a step.
    private const int RowsMost = 32;
    private const long StepBytesMost = 1L << 20;

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
        for (int next = 0; next < marketTicks.Count; )
        {
            await writer.StepAsync(
                session => session.Transact(open => next = RemoveSome(open, stream, marketTicks, next)),
                cancellation
            );
        }
    }

    /// <summary>Removes from a place on, and gives the place where it stopped.</summary>
    private int RemoveSome(SqlSession session, long stream, IReadOnlyList<long> marketTicks, int from)
    {
        long bytes = 0;
        int next = from;
        while (next < marketTicks.Count && next - from < RowsMost && bytes < StepBytesMost)
        {
            bytes += Remove(session, stream, marketTicks[next]);
            next++;
        }
        return next;
    }

    private long Remove(SqlSession session, long stream, long market)
    {
        if (session.Number(FreeSql, stream, market) is not { } bytesId)
        {
            return 0;
        }
        long bytes = session.Number("SELECT size FROM chain WHERE stream = $1 AND market = $2", stream, market) ?? 0;
        session.Run("DELETE FROM chain WHERE stream = $1 AND market = $2", stream, market);
        session.Run("DELETE FROM chain_bytes WHERE id = $1", bytesId);
        Rows++;
        Bytes += bytes;
        return bytes;
    }
}
