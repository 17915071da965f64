using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Recorded chains.</summary>
internal static class ChainRows
{
    public const string Name = "chain";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.market, s.source, s.symbol, t.received, c.hash, t.count, t.key_market, b.bytes, t.sum
        FROM chain t LEFT JOIN stream s ON s.id = t.stream LEFT JOIN contract_table c ON c.id = t.contracts
        LEFT JOIN chain_bytes b ON b.id = t.bytes_id
        """;

    public static void Write(SqlSession session, ChainChunk chunk)
    {
        const string find = "SELECT 1 FROM chain WHERE stream = $1 AND market = $2";
        long stream = StreamTable.IdOf(session, chunk.Owner);
        long contracts = ContractsRows.IdOf(session, chunk.ContractsHash);
        if (session.Number(find, stream, chunk.Time.Market.UtcTicks) is not null)
        {
            return; // what was known first stays, also when the clock went back
        }
        if (chunk.Time.Key is { } key && session.Number(find, stream, key.UtcTicks) is null)
        {
            throw new StoreRefusedException("The chain that a difference starts from is not stored.");
        }
        session.Run("INSERT INTO chain_bytes (bytes) VALUES ($1)", chunk.Bytes.ToArray());
        session.Run(
            """
            INSERT INTO chain (stream, market, received, contracts, count, key_market, size, bytes_id, sum)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            stream,
            chunk.Time.Market.UtcTicks,
            chunk.Time.Received.UtcTicks,
            contracts,
            chunk.ContractCount,
            chunk.Time.Key?.UtcTicks,
            chunk.Bytes.Length,
            StreamTable.LastId(session),
            SumOf(chunk)
        );
    }

    public static Stored<ChainChunk> Read(RowCells row)
    {
        long market = row.Cursor;
        long received = row.Long(3);
        long? key = row.LongOrNull(6);
        bool areTimes =
            StoredTime.Claimed(market) is not null
            && StoredTime.Claimed(received) is not null
            && (key is null || StoredTime.Claimed(key.Value) is not null);
        if (areTimes)
        {
            ChainTime time = new(
                StoredTime.Of(market),
                StoredTime.Of(received),
                key is { } k ? StoredTime.Of(k) : null
            );
            UInt128 hash = StreamTable.HashOf(row.Bytes(4));
            ChainChunk chunk = new(row.Owner, time, hash, (int)row.Long(5), row.Bytes(7));
            if (SumOf(chunk) == row.Long(8))
            {
                return Stored<ChainChunk>.Found(chunk);
            }
        }
        return Stored<ChainChunk>.Faulty(
            new(StoredFaultKind.ChecksumMismatch, Name, row.Owner.ToString(), StoredTime.Claimed(market))
        );
    }

    private static long SumOf(ChainChunk chunk) =>
        new RowHash(Name)
            .Add(chunk.Owner.Source)
            .Add(chunk.Owner.Symbol)
            .Add(chunk.Time.Market.UtcTicks)
            .Add(chunk.Time.Received.UtcTicks)
            .Add(StreamTable.BytesOf(chunk.ContractsHash))
            .Add(chunk.ContractCount)
            .Add(chunk.Time.Key?.UtcTicks)
            .Add(chunk.Bytes.Span)
            .Sum;
}
