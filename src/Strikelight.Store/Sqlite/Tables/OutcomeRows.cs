using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Outcomes of levels by day.</summary>
internal static class OutcomeRows
{
    public const string Name = "outcome";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.day, s.source, s.symbol, t.level, t.bytes, t.sum
        FROM outcome t LEFT JOIN stream s ON s.id = t.stream
        """;

    public static void Write(SqlSession session, DayOutcome outcome)
    {
        byte[] bytes = outcome.Bytes.ToArray();
        session.Run(
            """
            INSERT INTO outcome (stream, day, level, bytes, sum) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (stream, day, level) DO UPDATE SET bytes = excluded.bytes, sum = excluded.sum
            """,
            StreamTable.IdOf(session, outcome.Owner),
            (long)outcome.Day.DayNumber,
            outcome.Level,
            bytes,
            SumOf(outcome.Owner, outcome.Day.DayNumber, outcome.Level, bytes)
        );
    }

    public static Stored<DayOutcome> Read(RowCells row)
    {
        byte[] bytes = row.Bytes(4);
        return SumOf(row.Owner, row.Cursor, row.Text(3), bytes) == row.Long(5)
            ? Stored<DayOutcome>.Found(new(row.Owner, DateOnly.FromDayNumber((int)row.Cursor), row.Text(3), bytes))
            : Stored<DayOutcome>.Faulty(
                new(StoredFaultKind.ChecksumMismatch, Name, $"{row.Owner} day {row.Cursor} {row.Text(3)}", null)
            );
    }

    private static long SumOf(SourceSymbol owner, long day, string level, byte[] bytes) =>
        new RowHash(Name).Add(owner.Source).Add(owner.Symbol).Add(day).Add(level).Add(bytes).Sum;
}
