using System.Buffers.Binary;
using System.IO.Hashing;

namespace Strikelight.Store.Chains;

/// <summary>What surrounds every blob: version, kind and whole length before, a checksum of all of it behind.</summary>
/// <remarks>Version 1 byte, kind 1 byte, length 4 bytes; XxHash64 8 bytes. Little-endian.</remarks>
internal static class BlobFrame
{
    public const byte Version = 1;

    private const int LengthAt = 2;
    private const int HeadBytes = LengthAt + sizeof(uint);
    private const int ChecksumBytes = sizeof(ulong);

    /// <summary>Begins a blob.</summary>
    public static void Start(ByteWriter blob, BlobKind kind)
    {
        blob.Byte(Version);
        blob.Byte((byte)kind);
        blob.UInt32(0);
    }

    /// <summary>Ends it: its bytes, which end in their checksum.</summary>
    public static byte[] Seal(ByteWriter blob)
    {
        int length = blob.Written.Length + ChecksumBytes;
        BinaryPrimitives.WriteUInt32LittleEndian(blob.Written[LengthAt..], (uint)length);
        blob.UInt64(XxHash64.HashToUInt64(blob.Written));
        return blob.Written.ToArray();
    }

    /// <summary>Checks the frame and gives what it holds.</summary>
    /// <param name="blob">Bytes nobody vouches for.</param>
    /// <param name="kind">Of the blob.</param>
    /// <param name="content">What lies inside.</param>
    public static ChunkFault Open(ReadOnlySpan<byte> blob, out BlobKind kind, out ReadOnlySpan<byte> content)
    {
        kind = default;
        content = [];
        if (blob.Length < HeadBytes + ChecksumBytes)
        {
            return ChunkFault.Truncated;
        }
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(blob[LengthAt..]);
        ReadOnlySpan<byte> covered = blob[..^ChecksumBytes];
        ChunkFault fault =
            blob[0] != Version ? ChunkFault.UnknownVersion
            : length > blob.Length ? ChunkFault.Truncated
            : length < blob.Length ? ChunkFault.Malformed
            : XxHash64.HashToUInt64(covered) != ChecksumOf(blob) ? ChunkFault.ChecksumMismatch
            : ChunkFault.None;
        if (fault == ChunkFault.None)
        {
            kind = (BlobKind)blob[1];
            content = covered[HeadBytes..];
        }
        return fault;
    }

    /// <summary>The checksum a blob ends in, by which a difference names its key.</summary>
    public static ulong ChecksumOf(ReadOnlySpan<byte> blob) =>
        BinaryPrimitives.ReadUInt64LittleEndian(blob[^ChecksumBytes..]);
}
