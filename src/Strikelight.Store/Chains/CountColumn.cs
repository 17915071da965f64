using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>Codes a column of counts, and that of last trade times, which are counts of seconds.</summary>
internal static class CountColumn
{
    public static void Write(ByteWriter to, Workspace work, ReadOnlySpan<int> column, ReadOnlySpan<int> key)
    {
        work.Fill(work.Lane, column);
        if (work.Key is { } keyLane)
        {
            work.Fill(keyLane, key);
        }
        WriteLane(to, work);
    }

    public static void Read(ref ByteReader from, Workspace work, Span<int> column, ReadOnlySpan<int> key)
    {
        if (work.Key is { } keyLane)
        {
            work.Fill(keyLane, key);
        }
        ReadLane(ref from, work);
        ReadOnlySpan<int> order = work.Order;
        ReadOnlySpan<int> numbers = work.Lane.Numbers;
        ReadOnlySpan<byte> marks = work.Lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            column[order[i]] = marks[i] == Lane.IsNumber ? numbers[i] : ChainSnapshot.MissingCount;
        }
    }

    /// <summary>Writes the times of last trades.</summary>
    /// <param name="to">Receives the column.</param>
    /// <param name="work">The lanes.</param>
    /// <param name="column">Unix seconds, zero where missing.</param>
    /// <param name="key">The key's, or empty.</param>
    /// <param name="instant">Unix seconds of the snapshot, near most of them.</param>
    public static void WriteTimes(
        ByteWriter to,
        Workspace work,
        ReadOnlySpan<uint> column,
        ReadOnlySpan<uint> key,
        uint instant
    )
    {
        work.Fill(work.Lane, column, instant);
        if (work.Key is { } keyLane)
        {
            work.Fill(keyLane, key, instant);
        }
        WriteLane(to, work);
    }

    public static void ReadTimes(
        ref ByteReader from,
        Workspace work,
        Span<uint> column,
        ReadOnlySpan<uint> key,
        uint instant
    )
    {
        if (work.Key is { } keyLane)
        {
            work.Fill(keyLane, key, instant);
        }
        ReadLane(ref from, work);
        ReadOnlySpan<int> order = work.Order;
        ReadOnlySpan<int> numbers = work.Lane.Numbers;
        ReadOnlySpan<byte> marks = work.Lane.Marks;
        for (int i = 0; i < order.Length; i++)
        {
            column[order[i]] = marks[i] == Lane.IsNumber ? unchecked(instant - (uint)numbers[i]) : 0;
        }
    }

    private static void WriteLane(ByteWriter to, Workspace work)
    {
        MarkCodec.Write(to, work.Lane.Marks, work.Expected);
        NumberCodec.Write(to, work.Lane, work.Key);
    }

    private static void ReadLane(ref ByteReader from, Workspace work)
    {
        MarkCodec.Read(ref from, work.Lane.Marks, work.Expected, Lane.IsMissing);
        NumberCodec.Read(ref from, work.Lane, work.Key);
    }
}
