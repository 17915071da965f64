using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Short volume by day and market.</summary>
internal static class ShortVolumeRows
{
    public const string Name = "short_volume";

    /// <summary>The columns after the cursor.</summary>
    public const string Fields = """
        s.source, s.symbol, t.day, t.market, t.short, t.exempt, t.total, t.sum
        FROM short_volume t LEFT JOIN stream s ON s.id = t.stream
        """;

    public static void Write(SqlSession session, ShortVolumeDay day) =>
        session.Run(
            """
            INSERT INTO short_volume (stream, day, market, short, exempt, total, sum)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (stream, day, market) DO UPDATE
            SET short = excluded.short, exempt = excluded.exempt, total = excluded.total, sum = excluded.sum
            """,
            StreamTable.IdOf(session, day.Owner),
            (long)day.Day.DayNumber,
            day.Market,
            day.Volume.SoldShort,
            day.Volume.Exempt,
            day.Volume.Total,
            SumOf(day.Owner, day.Day.DayNumber, day.Market, day.Volume)
        );

    public static Stored<ShortVolumeDay> Read(RowCells row)
    {
        ShortShares volume = new(row.Double(5), row.Double(6), row.Double(7));
        return SumOf(row.Owner, row.Long(3), row.Text(4), volume) == row.Long(8)
            ? Stored<ShortVolumeDay>.Found(
                new(row.Owner, DateOnly.FromDayNumber((int)row.Long(3)), row.Text(4), volume)
            )
            : Stored<ShortVolumeDay>.Faulty(
                new(StoredFaultKind.ChecksumMismatch, Name, $"{row.Owner} day {row.Long(3)}", null)
            );
    }

    private static long SumOf(SourceSymbol owner, long day, string market, ShortShares volume) =>
        new RowHash(Name)
            .Add(owner.Source)
            .Add(owner.Symbol)
            .Add(day)
            .Add(market)
            .Add(volume.SoldShort)
            .Add(volume.Exempt)
            .Add(volume.Total)
            .Sum;
}
