using System.Collections.Immutable;
using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Open interest by day and table of contracts.</summary>
internal static class OpenInterestRows
{
    public const string Name = "open_interest";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.contracts, s.source, s.symbol, t.day, c.hash, t.bytes, t.sum, t.received
        FROM open_interest t LEFT JOIN stream s ON s.id = t.stream LEFT JOIN contract_table c ON c.id = t.contracts
        """;

    private const byte Form = 1;

    /// <summary>The same counts keep the time at which they came in first: then they were known.</summary>
    public static void Write(SqlSession session, OpenInterestDay day)
    {
        byte[] bytes = Encode(day.Counts);
        session.Run(
            """
            INSERT INTO open_interest (stream, day, contracts, bytes, sum, received) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (stream, day, contracts)
            DO UPDATE SET bytes = excluded.bytes, sum = excluded.sum, received = excluded.received
            WHERE excluded.bytes <> open_interest.bytes OR open_interest.received IS NULL
            """,
            StreamTable.IdOf(session, day.Owner),
            (long)day.Day.DayNumber,
            ContractsRows.IdOf(session, day.ContractsHash),
            bytes,
            SumOf(
                day.Owner,
                day.Day.DayNumber,
                StreamTable.BytesOf(day.ContractsHash),
                bytes,
                day.ReceivedAt?.UtcTicks
            ),
            day.ReceivedAt?.UtcTicks
        );
    }

    public static Stored<OpenInterestDay> Read(RowCells row)
    {
        byte[] hash = row.Bytes(4);
        byte[] bytes = row.Bytes(5);
        long? received = row.LongOrNull(7);
        if (SumOf(row.Owner, row.Long(3), hash, bytes, received) != row.Long(6))
        {
            return Faulty(StoredFaultKind.ChecksumMismatch, row);
        }
        DateOnly day = DateOnly.FromDayNumber((int)row.Long(3));
        return Decode(bytes) is { IsDefault: false } counts
            ? Stored<OpenInterestDay>.Found(
                new(row.Owner, day, StreamTable.HashOf(hash), counts)
                {
                    ReceivedAt = received is { } ticks ? StoredTime.Of(ticks) : null,
                }
            )
            : Faulty(StoredFaultKind.UnknownForm, row);
    }

    private static byte[] Encode(ImmutableArray<int> counts)
    {
        BlobWriter blob = new((counts.Length * 2) + 1);
        blob.Byte(Form);
        foreach (int count in counts)
        {
            blob.Number(count);
        }
        return blob.ToArray();
    }

    private static ImmutableArray<int> Decode(byte[] bytes)
    {
        BlobReader blob = new(bytes);
        if (blob.Byte() != Form)
        {
            return default;
        }
        var counts = ImmutableArray.CreateBuilder<int>();
        while (blob.RestBytes > 0)
        {
            counts.Add((int)blob.Number());
        }
        return blob.IsWhole ? counts.ToImmutable() : default;
    }

    private static Stored<OpenInterestDay> Faulty(StoredFaultKind kind, RowCells row) =>
        Stored<OpenInterestDay>.Faulty(new(kind, Name, $"{row.Owner} day {row.Long(3)}", null));

    private static long SumOf(SourceSymbol owner, long day, byte[] hash, byte[] bytes, long? received)
    {
        RowHash hashed = new RowHash(Name).Add(owner.Source).Add(owner.Symbol).Add(day).Add(hash).Add(bytes);
        return received is { } known ? hashed.Add(known).Sum : hashed.Sum; // rows of before version 4 have no time
    }
}
