using System.Buffers.Binary;

namespace Strikelight.Store.Sqlite;

/// <summary>Reads what <see cref="BlobWriter"/> wrote; whoever reads past the end is told at the end.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;
    private bool _failed;

    /// <summary>Whether all was read and nothing was missing.</summary>
    public readonly bool IsWhole => !_failed && _rest.IsEmpty;

    /// <summary>Bytes not read yet; none after a failure, so that loops over them end.</summary>
    public readonly int RestBytes => _failed ? 0 : _rest.Length;

    public byte Byte() => Take(1) is [byte value] ? value : (byte)0;

    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }
        _failed = true;
        return 0;
    }

    public double Double() =>
        Take(sizeof(double)) is { IsEmpty: false } part ? BinaryPrimitives.ReadDoubleLittleEndian(part) : double.NaN;

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_failed || _rest.Length < count)
        {
            _failed = true;
            return [];
        }
        ReadOnlySpan<byte> part = _rest[..count];
        _rest = _rest[count..];
        return part;
    }
}
