using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Strikelight.Core.Candles;
using Strikelight.Store.History;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Candles by day and interval.</summary>
internal static class CandleRows
{
    public const string Name = "candle_day";

    /// <summary>Rows without an order; a query adds its condition.</summary>
    public const string Scan = """
        SELECT t.day, s.source, s.symbol, t.interval, t.bytes, t.sum
        FROM candle_day t LEFT JOIN stream s ON s.id = t.stream
        """;

    private const byte Form = 1;
    private const int HeadBytes = 1 + sizeof(int);
    private const int CandleBytes = 6 * 8;
    private const int CandlesMost = 100_000;
    private const int Quality = 4; // a third of the time of 5 for a few percent of the bytes
    private const int WindowBits = 18;

    public static void Write(SqlSession session, CandleDay day)
    {
        if (day.Candles.Count > CandlesMost)
        {
            throw new StoreRefusedException($"More than {CandlesMost} candles in one day.");
        }
        byte[] bytes = Encode(day.Candles);
        session.Run(
            """
            INSERT INTO candle_day (stream, interval, day, bytes, sum) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (stream, interval, day) DO UPDATE SET bytes = excluded.bytes, sum = excluded.sum
            """,
            StreamTable.IdOf(session, day.Owner),
            day.Candles.Interval.Ticks,
            (long)day.Day.DayNumber,
            bytes,
            SumOf(day.Owner, day.Candles.Interval.Ticks, day.Day.DayNumber, bytes)
        );
    }

    public static Stored<CandleDay> Read(RowCells row)
    {
        byte[] bytes = row.Bytes(4);
        if (SumOf(row.Owner, row.Long(3), row.Cursor, bytes) != row.Long(5))
        {
            return Faulty(StoredFaultKind.ChecksumMismatch, row);
        }
        DateOnly day = DateOnly.FromDayNumber((int)row.Cursor);
        return Decode(TimeSpan.FromTicks(row.Long(3)), bytes) is { } candles
            ? Stored<CandleDay>.Found(new(row.Owner, day, candles))
            : Faulty(StoredFaultKind.UnknownForm, row);
    }

    /// <summary>Whole columns one after the other, packed: the bytes of one column resemble each other.</summary>
    private static byte[] Encode(CandleSeries candles)
    {
        byte[] columns = new byte[candles.Count * CandleBytes];
        Span<byte> rest = columns;
        Put(MemoryMarshal.AsBytes(candles.StartUnixSeconds), ref rest);
        Put(MemoryMarshal.AsBytes(candles.OpenUsd), ref rest);
        Put(MemoryMarshal.AsBytes(candles.HighUsd), ref rest);
        Put(MemoryMarshal.AsBytes(candles.LowUsd), ref rest);
        Put(MemoryMarshal.AsBytes(candles.CloseUsd), ref rest);
        Put(MemoryMarshal.AsBytes(candles.VolumeShares), ref rest);
        byte[] packed = new byte[HeadBytes + BrotliEncoder.GetMaxCompressedLength(columns.Length)];
        packed[0] = Form;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), candles.Count);
        return BrotliEncoder.TryCompress(columns, packed.AsSpan(HeadBytes), out int count, Quality, WindowBits)
            ? packed[..(HeadBytes + count)]
            : throw new InvalidOperationException("Brotli needs more than it says it needs at most.");
    }

    private static CandleSeries? Decode(TimeSpan interval, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadBytes || bytes[0] != Form)
        {
            return null;
        }
        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        if (count is < 0 or > CandlesMost)
        {
            return null;
        }
        byte[] columns = new byte[count * CandleBytes];
        if (!BrotliDecoder.TryDecompress(bytes[HeadBytes..], columns, out int read) || read != columns.Length)
        {
            return null;
        }
        var starts = MemoryMarshal.Cast<byte, long>(columns.AsSpan(0, count * 8));
        var prices = MemoryMarshal.Cast<byte, double>(columns.AsSpan(count * 8));
        return new(
            interval,
            starts,
            prices.Slice(0, count),
            prices.Slice(count, count),
            prices.Slice(2 * count, count),
            prices.Slice(3 * count, count),
            prices.Slice(4 * count, count)
        );
    }

    private static void Put(ReadOnlySpan<byte> column, ref Span<byte> rest)
    {
        column.CopyTo(rest);
        rest = rest[column.Length..];
    }

    private static Stored<CandleDay> Faulty(StoredFaultKind kind, RowCells row) =>
        Stored<CandleDay>.Faulty(new(kind, Name, $"{row.Owner} day {row.Cursor}", null));

    private static long SumOf(SourceSymbol owner, long interval, long day, byte[] bytes) =>
        new RowHash(Name).Add(owner.Source).Add(owner.Symbol).Add(interval).Add(day).Add(bytes).Sum;
}
