using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Tables of contracts, by hash.</summary>
internal static class ContractsRows
{
    public const string Name = "contract_table";
    public const string Scan = "SELECT t.id, t.hash, t.bytes, t.sum FROM contract_table t";

    public static void Write(SqlSession session, ContractTable table)
    {
        byte[] hash = StreamTable.BytesOf(table.Hash);
        // The same hash is the same content: writing again only mends what was damaged.
        session.Run(
            """
            INSERT INTO contract_table (hash, bytes, sum) VALUES ($1, $2, $3)
            ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes, sum = excluded.sum
            WHERE bytes IS NOT excluded.bytes OR sum IS NOT excluded.sum
            """,
            hash,
            table.Bytes.ToArray(),
            SumOf(hash, table.Bytes.Span)
        );
    }

    /// <summary>The number of a table.</summary>
    /// <exception cref="StoreRefusedException">It is not stored.</exception>
    public static long IdOf(SqlSession session, UInt128 hash) =>
        session.Number("SELECT id FROM contract_table WHERE hash = $1", StreamTable.BytesOf(hash))
        ?? throw new StoreRefusedException("The table of contracts that a row follows is not stored.");

    public static Stored<ContractTable> Read(RowCells row)
    {
        byte[] hash = row.Bytes(1);
        byte[] bytes = row.Bytes(2);
        return row.Long(3) == SumOf(hash, bytes)
            ? Stored<ContractTable>.Found(new(StreamTable.HashOf(hash), bytes))
            : Stored<ContractTable>.Faulty(
                new(StoredFaultKind.ChecksumMismatch, Name, Convert.ToHexString(hash), null)
            );
    }

    private static long SumOf(byte[] hash, ReadOnlySpan<byte> bytes) => new RowHash(Name).Add(hash).Add(bytes).Sum;
}
