using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Starts, stops and gaps of recording.</summary>
internal static class EventRows
{
    public const string Name = "recorder_event";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.starts, s.source, s.symbol, t.kind, t.ends, t.reason, t.sum
        FROM recorder_event t LEFT JOIN stream s ON s.id = t.stream
        """;

    public static void Write(SqlSession session, RecorderEvent happened)
    {
        long starts = happened.Range.From.UtcTicks;
        long ends = happened.Range.To.UtcTicks;
        session.Run(
            """
            INSERT INTO recorder_event (stream, starts, kind, ends, reason, sum) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (stream, starts, kind) DO UPDATE
            SET ends = excluded.ends, reason = excluded.reason, sum = excluded.sum
            """,
            StreamTable.IdOf(session, happened.Owner),
            starts,
            (long)happened.Kind,
            ends,
            happened.Reason,
            SumOf(happened.Owner, (long)happened.Kind, (starts, ends), happened.Reason)
        );
    }

    public static Stored<RecorderEvent> Read(RowCells row)
    {
        (long From, long To) range = (row.Cursor, row.Long(4));
        return SumOf(row.Owner, row.Long(3), range, row.Text(5)) == row.Long(6)
            ? Stored<RecorderEvent>.Found(
                new(
                    row.Owner,
                    (RecorderEventKind)row.Long(3),
                    new(StoredTime.Of(range.From), StoredTime.Of(range.To)),
                    row.Text(5)
                )
            )
            : Stored<RecorderEvent>.Faulty(
                new(StoredFaultKind.ChecksumMismatch, Name, row.Owner.ToString(), StoredTime.Claimed(row.Cursor))
            );
    }

    private static long SumOf(SourceSymbol owner, long kind, (long From, long To) range, string reason) =>
        new RowHash(Name).Add(owner.Source).Add(owner.Symbol).Add(kind).Add(range.From).Add(range.To).Add(reason).Sum;
}
