using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Strikelight.Store.Sqlite;

/// <summary>
/// The checksum over all fields of a row: a value under the wrong key is noticed as well as a changed one.
/// </summary>
internal sealed class RowHash
{
    private readonly XxHash64 _hash = new();

    /// <summary>Begins with the table, so that rows of different tables never pass for each other.</summary>
    public RowHash(string table) => Add(table);

    /// <summary>The checksum of what was added, as SQLite stores it.</summary>
    public long Sum => unchecked((long)_hash.GetCurrentHashAsUInt64());

    public RowHash Add(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _hash.Append(bytes);
        return this;
    }

    public RowHash Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    /// <summary>The length goes first: two fields cannot trade a byte.</summary>
    public RowHash Add(ReadOnlySpan<byte> value)
    {
        Add(value.Length);
        _hash.Append(value);
        return this;
    }

    public RowHash Add(string value) => Add(Encoding.UTF8.GetBytes(value));

    /// <summary>A missing number differs from every number by what stands before it.</summary>
    public RowHash Add(long? value) => value is { } known ? Add(1).Add(known) : Add(0);
}
