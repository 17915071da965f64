using System.Buffers.Binary;
using System.IO.Hashing;
using CsCheck;
using Strikelight.Core.Contracts;
using Strikelight.Store.Chains;

namespace Strikelight.Store.Tests.Chains;

public sealed class ChainCodecFaultTests
{
    private const int Mutations = 2_000;
    private const int ChecksumBytes = 8;
    private const int RowsOfASmallChain = 24;

    private static readonly EncodedKey Key = ChainCodec.EncodeKey(Small(0));
    private static readonly byte[] Difference = ChainCodec.EncodeDifference(Small(1), Key.Key);

    [Fact]
    public void AnyBit_FlippedInAnyBlob_IsDetected()
    {
        AssertEveryFlipIsFound(Key.Contracts.Bytes, blob => ChainCodec.Decode(blob, Key.Bytes, []).Fault);
        AssertEveryFlipIsFound(Key.Bytes, blob => ChainCodec.Decode(Key.Contracts.Bytes, blob, []).Fault);
        AssertEveryFlipIsFound(Key.Bytes, blob => ChainCodec.HeaderOf(blob).Fault);
        AssertEveryFlipIsFound(Difference, blob => ChainCodec.Decode(Key.Contracts.Bytes, blob, Key.Bytes).Fault);
        AssertEveryFlipIsFound(Key.Bytes, blob => ChainCodec.Decode(Key.Contracts.Bytes, Difference, blob).Fault);
    }

    [Fact]
    public void AnyBlob_CutAtAnyLength_IsTruncated()
    {
        for (int length = 0; length < Key.Bytes.Length; length++)
        {
            Assert.Equal(
                ChunkFault.Truncated,
                ChainCodec.Decode(Key.Contracts.Bytes, Key.Bytes.AsSpan(0, length), []).Fault
            );
            Assert.Equal(ChunkFault.Truncated, ChainCodec.HeaderOf(Key.Bytes.AsSpan(0, length)).Fault);
        }
        for (int length = 0; length < Key.Contracts.Bytes.Length; length++)
        {
            ReadOnlySpan<byte> cut = Key.Contracts.Bytes.AsSpan(0, length);
            Assert.Equal(ChunkFault.Truncated, ChainCodec.Decode(cut, Key.Bytes, []).Fault);
        }
        for (int length = 1; length < Key.Bytes.Length; length++) // no bytes at all are no key
        {
            ReadOnlySpan<byte> cut = Key.Bytes.AsSpan(0, length);
            Assert.Equal(ChunkFault.Truncated, ChainCodec.Decode(Key.Contracts.Bytes, Difference, cut).Fault);
        }
    }

    [Fact]
    public void Blobs_OfOtherChains_AreRefusedByName()
    {
        EncodedKey other = ChainCodec.EncodeKey(Small(2));
        EncodedKey foreign = ChainCodec.EncodeKey(Small(0, strikes: 7));

        Assert.Equal(ChunkFault.WrongKey, ChainCodec.Decode(Key.Contracts.Bytes, Difference, other.Bytes).Fault);
        Assert.Equal(ChunkFault.WrongKey, ChainCodec.Decode(Key.Contracts.Bytes, Difference, Difference).Fault);
        Assert.Equal(ChunkFault.WrongKey, ChainCodec.Decode(Key.Contracts.Bytes, Difference, []).Fault);
        Assert.Equal(ChunkFault.WrongContracts, ChainCodec.Decode(foreign.Contracts.Bytes, Key.Bytes, []).Fault);
        Assert.Equal(ChunkFault.Malformed, ChainCodec.Decode(Key.Bytes, Key.Bytes, []).Fault);
        Assert.Equal(ChunkFault.Malformed, ChainCodec.Decode(Key.Contracts.Bytes, Key.Contracts.Bytes, []).Fault);
    }

    [Fact]
    public void Blob_OfALaterVersion_SaysSo()
    {
        byte[] later = [.. Key.Bytes];
        later[0]++;

        Assert.Equal(ChunkFault.UnknownVersion, ChainCodec.Decode(Key.Contracts.Bytes, Resealed(later), []).Fault);
    }

    [Fact]
    public void Blob_ClaimingMoreContractsThanAllowed_IsMalformedWithoutMemory()
    {
        using ByteWriter plain = new(64);
        plain.Varint(0); // roots
        plain.Varint(60_000); // series, of which none follows
        using ByteWriter blob = new(64);
        BlobFrame.Start(blob, BlobKind.Contracts);
        Packing.Write(blob, plain.Written);
        byte[] hostile = BlobFrame.Seal(blob);
        ChainCodec.Decode(hostile, Key.Bytes, []); // what the first call alone allocates is not the question

        long before = GC.GetAllocatedBytesForCurrentThread();
        ChunkFault fault = ChainCodec.Decode(hostile, Key.Bytes, []).Fault;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(ChunkFault.Malformed, fault);
        Assert.InRange(allocated, 0, 4_096);
    }

    [Fact]
    public void Blobs_ChangedAnywhereWithAGoodChecksum_NeverThrow()
    {
        Gen<(int, byte)[]> changes = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 6];
        Gen.Select(Gen.Int[0, 2], changes)
            .Sample(
                sample =>
                {
                    byte[][] blobs = [Key.Contracts.Bytes, Difference, Key.Bytes];
                    blobs[sample.Item1] = Resealed(Changed(blobs[sample.Item1], sample.Item2));
                    AssertNamed(ChainCodec.Decode(blobs[0], blobs[1], blobs[2]));
                    AssertNamed(ChainCodec.Decode(blobs[0], blobs[2], []));
                },
                iter: Mutations
            );
    }

    [Fact]
    public void Columns_ChangedBeforePacking_NeverThrow()
    {
        Gen<(int, byte)[]> changes = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 6];
        Gen.Select(Gen.Bool, changes)
            .Sample(
                sample =>
                {
                    byte[] blob = Repacked(sample.Item1 ? Difference : Key.Bytes, sample.Item2);
                    AssertNamed(ChainCodec.Decode(Key.Contracts.Bytes, blob, Key.Bytes));
                },
                iter: Mutations
            );
    }

    [Fact]
    public void ContractTable_ChangedBeforePacking_NeverThrows()
    {
        using ContractTable? table = ContractTable.Decode(Key.Contracts.Bytes, out _);
        Assert.NotNull(table);
        ByteReader packed = new(Key.Contracts.Bytes.AsSpan(6, Key.Contracts.Bytes.Length - 6 - ChecksumBytes));
        byte[] plain = Packing
            .Read(ref packed, 1 << 20, out ReadOnlySpan<byte> original)
            .AsSpan(0, original.Length)
            .ToArray();
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    using ByteWriter blob = new(64);
                    BlobFrame.Start(blob, BlobKind.Contracts);
                    Packing.Write(blob, Changed(plain, changes));
                    byte[] changed = BlobFrame.Seal(blob);
                    AssertNamed(ChainCodec.Decode(changed, Key.Bytes, []));
                },
                iter: Mutations
            );
    }

    private static void AssertNamed(ChunkResult<ChainSnapshot> result) =>
        Assert.Equal(result.Value is null, result.Fault != ChunkFault.None);

    private static void AssertEveryFlipIsFound(byte[] blob, Func<byte[], ChunkFault> decode)
    {
        Assert.Equal(ChunkFault.None, decode(blob));
        for (int bit = 0; bit < 8 * blob.Length; bit++)
        {
            byte[] flipped = [.. blob];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(ChunkFault.None, decode(flipped));
        }
    }

    private static byte[] Changed(byte[] bytes, (int At, byte To)[] changes)
    {
        byte[] changed = [.. bytes];
        foreach ((int at, byte to) in changes)
        {
            changed[at % changed.Length] = to;
        }
        return changed;
    }

    private static byte[] Resealed(byte[] blob)
    {
        ulong checksum = XxHash64.HashToUInt64(blob.AsSpan(0, blob.Length - ChecksumBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(blob.AsSpan(blob.Length - ChecksumBytes), checksum);
        return blob;
    }

    private static byte[] Repacked(byte[] values, (int, byte)[] changes)
    {
        Assert.NotNull(ValueBlob.Open(values, out ByteReader columns, out _));
        int front = values.Length - ChecksumBytes - columns.Rest.Length;
        Packing.Read(ref columns, 1 << 20, out ReadOnlySpan<byte> plain);
        using ByteWriter blob = new(values.Length);
        blob.Bytes(values.AsSpan(0, front));
        Packing.Write(blob, Changed(plain.ToArray(), changes));
        return BlobFrame.Seal(blob);
    }

    private static ChainSnapshot Small(int minute, int strikes = RowsOfASmallChain / 2)
    {
        ChainBuilder builder = new("SPX");
        for (int i = 0; i < 2 * strikes; i++)
        {
            RawContract row = RawContract.Blank;
            row.Root = i % 3 == 0 ? "SPX" : "SPXW";
            row.Expiry = new(2026, 12, 18);
            row.StrikeUsd = 6_000 + 5 * (i / 2);
            row.Side = (OptionSide)(i % 2);
            row.BidUsd = i % 7 == 0 ? 0 : 1.05 * (i + minute);
            row.AskUsd = 1.1 * (i + minute) + 0.05;
            row.LastUsd = i % 5 == 0 ? double.NaN : 1.0 / (i + 1);
            row.Volume = 300 * i * minute;
            row.OpenInterest = i % 4 == 0 ? double.NaN : 10 * i;
            row.VendorDelta = 0.01 * i + 0.001 * minute;
            builder.Add(row);
        }
        DateTimeOffset at = ChainRows.Now.AddMinutes(minute);
        return builder.Build(new("SPX", "recorded", at, at, new(6_000, at)));
    }
}
