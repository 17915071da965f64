using System.Numerics;

namespace Strikelight.Store.Chains;

/// <summary>Codes a column of fractions as ticks of one scale, with what is no whole number of ticks aside.</summary>
internal static class TickColumn
{
    public static void Write<T>(ByteWriter to, Workspace work, ReadOnlySpan<T> column, ReadOnlySpan<T> key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        byte scale = DecimalScale.Choose(column, []);
        to.Byte(scale);
        Fill(work.Lane, work.Order, column, scale);
        if (work.Key is { } keyLane)
        {
            FillNearest(keyLane, work.Order, key, scale);
        }
        MarkCodec.Write(to, work.Lane.Marks, work.Expected);
        AsideCodec.Write(to, work.Lane.Marks, work.Order, column, key);
        NumberCodec.Write(to, work.Lane, work.Key);
    }

    public static void Read<T>(ref ByteReader from, Workspace work, Span<T> column, ReadOnlySpan<T> key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        byte scale = from.Byte();
        if (!from.Expect(DecimalScale.IsKnown(scale)))
        {
            return;
        }
        if (work.Key is { } keyLane)
        {
            FillNearest(keyLane, work.Order, key, scale);
        }
        MarkCodec.Read(ref from, work.Lane.Marks, work.Expected, Lane.IsAside);
        AsideCodec.Read(ref from, work.Lane.Marks, work.Order, column, key);
        NumberCodec.Read(ref from, work.Lane, work.Key);
        Spread(work.Lane.Numbers, work.Lane.Marks, work.Order, column, scale);
    }

    /// <summary>Takes values into a lane and marks each.</summary>
    public static void Fill<T>(Lane lane, ReadOnlySpan<int> order, ReadOnlySpan<T> column, byte scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> numbers = lane.Numbers;
        Span<byte> marks = lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            T value = column[order[i]];
            marks[i] =
                DecimalScale.TryTicks(value, scale, out numbers[i]) ? Lane.IsNumber
                : T.IsNaN(value) ? Lane.IsMissing
                : Lane.IsAside;
        }
    }

    /// <summary>Takes a key's values into a lane, rounded where they are of another scale.</summary>
    public static void FillNearest<T>(Lane lane, ReadOnlySpan<int> order, ReadOnlySpan<T> column, byte scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> numbers = lane.Numbers;
        Span<byte> marks = lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            T value = column[order[i]];
            bool isMissing = T.IsNaN(value);
            numbers[i] = isMissing ? 0 : DecimalScale.NearestTicks(value, scale);
            marks[i] = isMissing ? Lane.IsMissing : Lane.IsNumber;
        }
    }

    /// <summary>Writes values of rows with a number, and NaN where missing; leaves those that are aside.</summary>
    public static void Spread<T>(
        ReadOnlySpan<int> numbers,
        ReadOnlySpan<byte> marks,
        ReadOnlySpan<int> order,
        Span<T> column,
        byte scale
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < order.Length; i++)
        {
            if (marks[i] == Lane.IsNumber)
            {
                column[order[i]] = DecimalScale.ValueOf<T>(numbers[i], scale);
            }
            else if (marks[i] == Lane.IsMissing)
            {
                column[order[i]] = T.NaN;
            }
        }
    }
}
