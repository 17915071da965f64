using System.Buffers;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>What stands before the packed columns of a values blob.</summary>
/// <param name="ContractsKey">Names the contract table.</param>
/// <param name="KeyChecksum">Names the key of a difference; null for a key.</param>
/// <param name="Header">Symbol, source, times and underlying.</param>
/// <param name="Counts">The account.</param>
/// <param name="RowCount">Contracts.</param>
internal sealed record ValueBlob(
    UInt128 ContractsKey,
    ulong? KeyChecksum,
    ChainHeader Header,
    ChainCounts Counts,
    int RowCount
)
{
    /// <summary>Writes a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="contractsKey">Names its contract table.</param>
    /// <param name="key">What the values are a difference to, with the same contracts; null for a key.</param>
    public static byte[] Encode(ChainSnapshot chain, UInt128 contractsKey, ChainKey? key)
    {
        using ByteWriter blob = new(8 * chain.Count + 1024);
        BlobFrame.Start(blob, key is null ? BlobKind.Key : BlobKind.Difference);
        blob.UInt128(contractsKey);
        if (key is not null)
        {
            blob.UInt64(key.Checksum);
        }
        HeaderSection.Write(blob, chain.Header);
        HeaderSection.WriteCounts(blob, chain.Counts);
        blob.Varint((ulong)chain.Count);
        using ByteWriter plain = new(32 * chain.Count + 1024);
        int[] order = CodingOrder.Of(chain.Series, chain.Side);
        using Workspace work = new(order, key is not null);
        using ValueBuffers? keyValues = key is null ? null : Unpacked(key, order);
        ChainParts keyParts = keyValues is null ? default : keyValues.With(chain.StrikeUsd, chain.Side);
        ValueSection.Write(plain, work, ChainParts.Of(chain), keyParts, Seconds(chain.Header));
        Packing.Write(blob, plain.Written);
        return BlobFrame.Seal(blob);
    }

    /// <summary>Reads the front of a blob.</summary>
    /// <param name="blob">Bytes nobody vouches for.</param>
    /// <param name="columns">Stands at the packed columns.</param>
    /// <param name="fault">None beside a value.</param>
    public static ValueBlob? Open(ReadOnlySpan<byte> blob, out ByteReader columns, out ChunkFault fault)
    {
        fault = BlobFrame.Open(blob, out BlobKind kind, out ReadOnlySpan<byte> content);
        columns = new(content);
        if (fault != ChunkFault.None)
        {
            return null;
        }
        columns.Expect(kind is BlobKind.Key or BlobKind.Difference);
        UInt128 contractsKey = columns.UInt128();
        ulong? keyChecksum = kind == BlobKind.Difference ? columns.UInt64() : null;
        ChainHeader header = HeaderSection.Read(ref columns);
        ChainCounts counts = HeaderSection.ReadCounts(ref columns);
        int rowCount = columns.Count(ChainCodec.ContractsMost);
        fault = columns.IsSound ? ChunkFault.None : ChunkFault.Malformed;
        return columns.IsSound ? new(contractsKey, keyChecksum, header, counts, rowCount) : null;
    }

    /// <summary>
    /// The columns of the key that a difference names; null with a fault where the bytes are not that key.
    /// </summary>
    /// <param name="bytes">Bytes nobody vouches for.</param>
    /// <param name="names">Checksum of the key and name of its contract table.</param>
    /// <param name="order">Coding order of the contract table.</param>
    /// <param name="fault">None beside a value.</param>
    public static ValueBuffers? ReadKey(
        ReadOnlySpan<byte> bytes,
        (ulong Checksum, UInt128 Contracts) names,
        int[] order,
        out ChunkFault fault
    )
    {
        if (bytes.IsEmpty)
        {
            fault = ChunkFault.WrongKey;
            return null;
        }
        if (Open(bytes, out ByteReader columns, out fault) is not { } blob)
        {
            return null;
        }
        bool isNamed = blob.KeyChecksum is null && BlobFrame.ChecksumOf(bytes) == names.Checksum;
        fault = isNamed ? blob.FaultIn(names.Contracts, order.Length) : ChunkFault.WrongKey;
        if (fault != ChunkFault.None)
        {
            return null;
        }
        ValueBuffers values = new(order.Length);
        if (blob.ReadColumns(ref columns, order, values, default))
        {
            return values;
        }
        values.Dispose();
        fault = ChunkFault.Malformed;
        return null;
    }

    /// <summary>Whether it belongs to a contract table of so many rows.</summary>
    public ChunkFault FaultIn(UInt128 contractsKey, int rowCount) =>
        ContractsKey != contractsKey ? ChunkFault.WrongContracts
        : RowCount != rowCount ? ChunkFault.Malformed
        : ChunkFault.None;

    /// <summary>Unpacks the columns into buffers of the row count.</summary>
    /// <param name="columns">As <see cref="Open"/> left it.</param>
    /// <param name="order">Coding order of the contract table.</param>
    /// <param name="to">Receives the columns.</param>
    /// <param name="key">The key's columns, or of no rows.</param>
    /// <returns>False where the bytes are none of ours; the buffers then hold anything.</returns>
    public bool ReadColumns(ref ByteReader columns, int[] order, ValueBuffers to, in ChainParts key)
    {
        int bytesMost = ValueSection.PlainBytesMost(RowCount);
        byte[] buffer = Packing.Read(ref columns, bytesMost, out ReadOnlySpan<byte> plain);
        ByteReader from = new(plain);
        if (columns.IsSound)
        {
            using Workspace work = new(order, KeyChecksum is not null);
            ValueSection.Read(ref from, work, to, key, Seconds(Header));
        }
        ArrayPool<byte>.Shared.Return(buffer);
        return columns.IsSound && from.IsSoundToTheEnd;
    }

    private static ValueBuffers Unpacked(ChainKey key, int[] order) =>
        ReadKey(key.Values, (key.Checksum, key.Contracts.Key), order, out ChunkFault fault)
        ?? throw new InvalidOperationException($"A key of our own making does not read back: {fault}.");

    // Only a reference for the times of trades, which wrap around it: an instant out of range does no harm.
    private static uint Seconds(ChainHeader header) => unchecked((uint)header.MarketTime.ToUnixTimeSeconds());
}
