using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>A column of counts, small while nobody reads it: one or two bytes a contract as a rule.</summary>
/// <remarks>
/// A varint a count: zero where missing, else one more than the count, its sign as a high bit. Immutable.
/// </remarks>
public sealed class PackedCounts
{
    private readonly byte[] _bytes;

    private PackedCounts(int count, byte[] bytes)
    {
        Count = count;
        _bytes = bytes;
    }

    /// <summary>Counts in the column, missing ones too.</summary>
    public int Count { get; }

    /// <summary>Bytes held.</summary>
    public int Bytes => _bytes.Length;

    /// <summary>Packs a column; <see cref="ChainSnapshot.MissingCount"/> where missing.</summary>
    public static PackedCounts Of(ReadOnlySpan<int> counts)
    {
        using ByteWriter packed = Pack(counts);
        return new(counts.Length, packed.Written.ToArray());
    }

    /// <summary>Whether it was packed from the same counts.</summary>
    public bool AreOf(ReadOnlySpan<int> counts)
    {
        using ByteWriter packed = Pack(counts);
        return counts.Length == Count && packed.Written.SequenceEqual(_bytes);
    }

    /// <summary>The counts again; owned by the receiver.</summary>
    public int[] Unpack()
    {
        int[] counts = new int[Count];
        ByteReader from = new(_bytes);
        for (int i = 0; i < counts.Length; i++)
        {
            ulong coded = from.Varint();
            counts[i] = coded == 0 ? ChainSnapshot.MissingCount : unchecked((int)(uint)(coded - 1));
        }
        return counts;
    }

    private static ByteWriter Pack(ReadOnlySpan<int> counts)
    {
        ByteWriter packed = new(2 * counts.Length + 16);
        foreach (int count in counts)
        {
            packed.Varint(count == ChainSnapshot.MissingCount ? 0 : (ulong)unchecked((uint)count) + 1);
        }
        return packed;
    }
}
