using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>What traded between polls.</summary>
internal static class IncrementRows
{
    public const string Name = "increment";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.market, s.source, s.symbol, t.received, t.previous_market, c.hash, t.bytes, t.sum
        FROM increment t LEFT JOIN stream s ON s.id = t.stream LEFT JOIN contract_table c ON c.id = t.contracts
        """;

    private const byte Form = 1;

    public static void Write(SqlSession session, IncrementChunk chunk)
    {
        byte[] bytes = Encode(chunk.Rows);
        byte[] hash = StreamTable.BytesOf(chunk.ContractsHash);
        Times times = new(chunk.Time.Market.UtcTicks, chunk.Time.Received.UtcTicks, chunk.Time.Key?.UtcTicks);
        session.Run(
            """
            INSERT INTO increment (stream, market, received, previous_market, contracts, bytes, sum)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (stream, market) DO NOTHING
            """,
            StreamTable.IdOf(session, chunk.Owner),
            times.Market,
            times.Received,
            times.Previous,
            ContractsRows.IdOf(session, chunk.ContractsHash),
            bytes,
            SumOf(chunk.Owner, times, hash, bytes)
        );
    }

    public static Stored<IncrementChunk> Read(RowCells row)
    {
        Times times = new(row.Cursor, row.Long(3), row.LongOrNull(4));
        byte[] hash = row.Bytes(5);
        byte[] bytes = row.Bytes(6);
        if (SumOf(row.Owner, times, hash, bytes) != row.Long(7))
        {
            return Faulty(StoredFaultKind.ChecksumMismatch, row);
        }
        ChainTime time = new(
            StoredTime.Of(times.Market),
            StoredTime.Of(times.Received),
            times.Previous is { } previous ? StoredTime.Of(previous) : null
        );
        return Decode(bytes) is { IsDefault: false } rows
            ? Stored<IncrementChunk>.Found(new(row.Owner, time, StreamTable.HashOf(hash), rows))
            : Faulty(StoredFaultKind.UnknownForm, row);
    }

    private static byte[] Encode(ImmutableArray<IncrementRow> rows)
    {
        BlobWriter blob = new((rows.Length * 12) + 1);
        blob.Byte(Form);
        int last = -1;
        foreach (IncrementRow row in rows)
        {
            blob.Number(row.Contract - last - 1);
            blob.Number(row.VolumeDelta);
            blob.Double(row.PremiumUsd);
            last = row.Contract;
        }
        return blob.ToArray();
    }

    private static ImmutableArray<IncrementRow> Decode(byte[] bytes)
    {
        BlobReader blob = new(bytes);
        if (blob.Byte() != Form)
        {
            return default;
        }
        var rows = ImmutableArray.CreateBuilder<IncrementRow>();
        int last = -1;
        while (blob.RestBytes > 0)
        {
            last += (int)blob.Number() + 1;
            rows.Add(new(last, blob.Number(), blob.Double()));
        }
        return blob.IsWhole ? rows.ToImmutable() : default;
    }

    private static Stored<IncrementChunk> Faulty(StoredFaultKind kind, RowCells row) =>
        Stored<IncrementChunk>.Faulty(new(kind, Name, row.Owner.ToString(), StoredTime.Claimed(row.Cursor)));

    private static long SumOf(SourceSymbol owner, Times times, byte[] hash, byte[] bytes) =>
        new RowHash(Name)
            .Add(owner.Source)
            .Add(owner.Symbol)
            .Add(times.Market)
            .Add(times.Received)
            .Add(times.Previous)
            .Add(hash)
            .Add(bytes)
            .Sum;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Times(long Market, long Received, long? Previous);
}
