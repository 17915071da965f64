using System.Buffers.Binary;
using System.Text;

namespace Strikelight.Store.Chains;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, from bytes nobody vouches for.</summary>
/// <remarks>
/// Beyond the end, or on a value that cannot be, it reads zero and remembers it in <see cref="IsSound"/>: whoever uses
/// what was read asks first.
/// </remarks>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Longest text; symbols, sources and roots are far shorter.</summary>
    public const int TextBytesMost = 128;

    private const int OffsetMinutesMost = 14 * 60; // what DateTimeOffset allows

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether everything read so far was there and possible.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Whether it was, and nothing is left.</summary>
    public readonly bool IsSoundToTheEnd => IsSound && _rest.IsEmpty;

    /// <summary>What has not been read.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Marks the bytes as unsound unless a condition holds.</summary>
    public bool Expect(bool condition)
    {
        IsSound &= condition;
        return IsSound;
    }

    /// <summary>The next bytes; none where fewer are left.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (!Expect(count >= 0 && count <= _rest.Length))
        {
            return [];
        }
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public byte Byte() => Take(1) is { IsEmpty: false } taken ? taken[0] : (byte)0;

    public ulong UInt64() =>
        Take(sizeof(ulong)) is { IsEmpty: false } taken ? BinaryPrimitives.ReadUInt64LittleEndian(taken) : 0;

    public UInt128 UInt128() =>
        Take(16) is { IsEmpty: false } taken ? BinaryPrimitives.ReadUInt128LittleEndian(taken) : 0;

    public double Double() => BitConverter.UInt64BitsToDouble(UInt64());

    public ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
        Expect(false);
        return 0;
    }

    public long Signed() => ZigZag.Back(Varint());

    /// <summary>A number from zero to a limit.</summary>
    public int Count(int most)
    {
        ulong value = Varint();
        return Expect(value <= (ulong)most) ? (int)value : 0;
    }

    public string Text()
    {
        int length = Count(TextBytesMost);
        return Encoding.UTF8.GetString(Take(length));
    }

    public DateTimeOffset Instant()
    {
        long utcTicks = Signed();
        long offsetMinutes = Signed();
        bool possible =
            offsetMinutes is >= -OffsetMinutesMost and <= OffsetMinutesMost
            && utcTicks >= 0
            && utcTicks <= DateTime.MaxValue.Ticks
            && utcTicks + offsetMinutes * TimeSpan.TicksPerMinute is >= 0 and long local
            && local <= DateTime.MaxValue.Ticks;
        return Expect(possible)
            ? new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offsetMinutes))
            : default;
    }
}
