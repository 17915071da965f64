using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Strikelight.Store.Chains;

/// <summary>Little-endian bytes in a pooled buffer that grows.</summary>
internal sealed class ByteWriter(int capacity) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    /// <summary>What was written; valid until the next write.</summary>
    public Span<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Room for so many bytes, to be filled at once; they may hold anything before.</summary>
    public Span<byte> Take(int count)
    {
        if (_buffer.Length - _length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        Span<byte> room = _buffer.AsSpan(_length, count);
        _length += count;
        return room;
    }

    /// <summary>Takes bytes off the end again.</summary>
    public void GiveBack(int count) => _length -= count;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(sizeof(uint)), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(sizeof(ulong)), value);

    public void UInt128(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);

    /// <summary>Seven bits a byte, the lowest first; the top bit says that more follow.</summary>
    public void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    public void Signed(long value) => Varint(ZigZag.Of(value));

    /// <summary>A UTF-8 text behind its length.</summary>
    /// <exception cref="ArgumentException">Longer than the reader would take.</exception>
    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (length > ByteReader.TextBytesMost)
        {
            throw new ArgumentException(
                $"A text of {length} bytes; {ByteReader.TextBytesMost} are stored.",
                nameof(text)
            );
        }
        Varint((ulong)length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    public void Instant(DateTimeOffset instant)
    {
        Signed(instant.UtcTicks);
        Signed((long)instant.Offset.TotalMinutes);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }
}
