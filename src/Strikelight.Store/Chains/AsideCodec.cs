using System.Numerics;

namespace Strikelight.Store.Chains;

/// <summary>
/// Values that are no whole number of ticks: all their bits, against those of the key where there is one.
/// </summary>
internal static class AsideCodec
{
    private const int BitsPerByte = 8;

    /// <summary>Writes the values of the rows that are aside.</summary>
    /// <param name="to">Receives eight bytes a value, in planes.</param>
    /// <param name="marks">Which rows are aside, in coding order.</param>
    /// <param name="order">The row at each place.</param>
    /// <param name="column">The column by row.</param>
    /// <param name="key">The key's, or empty.</param>
    public static void Write<T>(
        ByteWriter to,
        ReadOnlySpan<byte> marks,
        ReadOnlySpan<int> order,
        ReadOnlySpan<T> column,
        ReadOnlySpan<T> key
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = marks.Count(Lane.IsAside);
        Span<byte> planes = to.Take(sizeof(ulong) * count);
        int next = 0;
        for (int i = 0; count > 0 && i < marks.Length; i++)
        {
            if (marks[i] == Lane.IsAside)
            {
                ulong bits = BitsOf(column[order[i]]) ^ BitsAt(key, order[i]);
                for (int plane = 0; plane < sizeof(ulong); plane++)
                {
                    planes[plane * count + next] = (byte)(bits >> (BitsPerByte * plane));
                }
                next++;
            }
        }
    }

    /// <summary>Fills the values of the rows that are aside.</summary>
    public static void Read<T>(
        ref ByteReader from,
        ReadOnlySpan<byte> marks,
        ReadOnlySpan<int> order,
        Span<T> column,
        ReadOnlySpan<T> key
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = marks.Count(Lane.IsAside);
        ReadOnlySpan<byte> planes = from.Take(sizeof(ulong) * count);
        int next = 0;
        for (int i = 0; from.IsSound && next < count && i < marks.Length; i++)
        {
            if (marks[i] == Lane.IsAside)
            {
                ulong bits = 0;
                for (int plane = 0; plane < sizeof(ulong); plane++)
                {
                    bits |= (ulong)planes[plane * count + next] << (BitsPerByte * plane);
                }
                bits ^= BitsAt(key, order[i]);
                column[order[i]] = T.CreateTruncating(BitConverter.UInt64BitsToDouble(bits));
                next++;
            }
        }
    }

    private static ulong BitsAt<T>(ReadOnlySpan<T> key, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => key.IsEmpty || T.IsNaN(key[row]) ? 0 : BitsOf(key[row]);

    // Every float is a double: both widths are kept the same way, and the bytes that are always zero pack to nothing.
    private static ulong BitsOf<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        BitConverter.DoubleToUInt64Bits(double.CreateTruncating(value));
}
