using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Store.Chains;

/// <summary>
/// Numbers as planes: all lowest bytes, then all second ones, as many planes as the largest number needs.
/// </summary>
internal static class BytePlanes
{
    private const int BitsPerByte = 8;

    public static void Write(ByteWriter to, ReadOnlySpan<uint> numbers)
    {
        uint all = 0;
        foreach (uint number in numbers)
        {
            all |= number;
        }
        int planes = PlanesOf(all);
        to.Byte((byte)planes);
        for (int plane = 0; plane < planes; plane++)
        {
            Span<byte> bytes = to.Take(numbers.Length);
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)(numbers[i] >> (BitsPerByte * plane));
            }
        }
    }

    public static void Read(ref ByteReader from, Span<uint> numbers)
    {
        numbers.Clear();
        int planes = from.Byte();
        from.Expect(planes <= sizeof(uint));
        for (int plane = 0; plane < planes && from.IsSound; plane++)
        {
            Merge(from.Take(numbers.Length), numbers, BitsPerByte * plane);
        }
    }

    private static void Merge(ReadOnlySpan<byte> bytes, Span<uint> numbers, int shift)
    {
        // Whole vectors of bytes, each over four vectors of numbers; Cast drops what does not fill one.
        ReadOnlySpan<Vector128<byte>> wholeBytes = MemoryMarshal.Cast<byte, Vector128<byte>>(bytes);
        Span<Vector128<uint>> wholeNumbers = MemoryMarshal.Cast<uint, Vector128<uint>>(numbers);
        for (int i = 0; i < wholeBytes.Length; i++)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(wholeBytes[i]);
            (Vector128<uint> first, Vector128<uint> second) = Vector128.Widen(low);
            (Vector128<uint> third, Vector128<uint> fourth) = Vector128.Widen(high);
            Span<Vector128<uint>> four = wholeNumbers.Slice(4 * i, 4);
            four[0] |= first << shift;
            four[1] |= second << shift;
            four[2] |= third << shift;
            four[3] |= fourth << shift;
        }
        for (int i = wholeBytes.Length * Vector128<byte>.Count; i < bytes.Length; i++)
        {
            numbers[i] |= (uint)bytes[i] << shift;
        }
    }

    private static int PlanesOf(uint all)
    {
        int planes = 0;
        while (all != 0)
        {
            planes++;
            all >>= BitsPerByte;
        }
        return planes;
    }
}
