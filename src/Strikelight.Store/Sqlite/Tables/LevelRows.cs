using System.Collections.Immutable;
using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Levels per minute.</summary>
internal static class LevelRows
{
    public const string Name = "level_minute";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.minute, s.source, s.symbol, t.quality, t.bytes, t.sum
        FROM level_minute t LEFT JOIN stream s ON s.id = t.stream
        """;

    private const byte Form = 1;

    public static void Write(SqlSession session, LevelMinute minute)
    {
        byte[] bytes = Encode(minute.Figures);
        long ticks = minute.Minute.UtcTicks;
        session.Run(
            """
            INSERT INTO level_minute (stream, minute, quality, bytes, sum) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (stream, minute) DO UPDATE
            SET quality = excluded.quality, bytes = excluded.bytes, sum = excluded.sum
            """,
            StreamTable.IdOf(session, minute.Owner),
            ticks,
            (long)minute.Quality,
            bytes,
            SumOf(minute.Owner, ticks, minute.Quality, bytes)
        );
    }

    public static Stored<LevelMinute> Read(RowCells row)
    {
        long ticks = row.Cursor;
        byte[] bytes = row.Bytes(4);
        if (SumOf(row.Owner, ticks, row.Long(3), bytes) != row.Long(5))
        {
            return Faulty(StoredFaultKind.ChecksumMismatch, row);
        }
        return Decode(bytes) is { IsDefault: false } figures
            ? Stored<LevelMinute>.Found(new(row.Owner, StoredTime.Of(ticks), (byte)row.Long(3), figures))
            : Faulty(StoredFaultKind.UnknownForm, row);
    }

    private static byte[] Encode(ImmutableArray<LevelFigure> figures)
    {
        BlobWriter blob = new((figures.Length * 11) + 1);
        blob.Byte(Form);
        foreach (LevelFigure figure in figures)
        {
            blob.Number(figure.Id);
            blob.Double(figure.Value);
        }
        return blob.ToArray();
    }

    private static ImmutableArray<LevelFigure> Decode(byte[] bytes)
    {
        BlobReader blob = new(bytes);
        if (blob.Byte() != Form)
        {
            return default;
        }
        var figures = ImmutableArray.CreateBuilder<LevelFigure>();
        while (blob.RestBytes > 0)
        {
            figures.Add(new((ushort)blob.Number(), blob.Double()));
        }
        return blob.IsWhole ? figures.ToImmutable() : default;
    }

    private static Stored<LevelMinute> Faulty(StoredFaultKind kind, RowCells row) =>
        Stored<LevelMinute>.Faulty(new(kind, Name, row.Owner.ToString(), StoredTime.Claimed(row.Cursor)));

    private static long SumOf(SourceSymbol owner, long ticks, long quality, byte[] bytes) =>
        new RowHash(Name).Add(owner.Source).Add(owner.Symbol).Add(ticks).Add(quality).Add(bytes).Sum;
}
