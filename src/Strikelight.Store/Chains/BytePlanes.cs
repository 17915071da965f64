namespace Strikelight.Store.Chains;

/// <summary>Numbers as planes: all lowest bytes, then all second ones, as many planes as the largest number needs.</summary>
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
            ReadOnlySpan<byte> bytes = from.Take(numbers.Length);
            for (int i = 0; i < bytes.Length; i++)
            {
                numbers[i] |= (uint)bytes[i] << (BitsPerByte * plane);
            }
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
