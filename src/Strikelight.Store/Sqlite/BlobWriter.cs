using System.Buffers.Binary;

namespace Strikelight.Store.Sqlite;

/// <summary>Writes numbers into a growing blob.</summary>
internal sealed class BlobWriter(int capacityBytes)
{
    private byte[] _bytes = new byte[Math.Max(capacityBytes, 16)];
    private int _count;

    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Seven bits a byte, the lowest first, of a number whose sign was moved to its lowest bit.</summary>
    public void Number(long value)
    {
        ulong rest = (ulong)(value << 1) ^ (ulong)(value >> 63);
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }
        Byte((byte)rest);
    }

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);

    private Span<byte> Take(int count)
    {
        if (_count + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + count));
        }
        _count += count;
        return _bytes.AsSpan(_count - count, count);
    }
}
