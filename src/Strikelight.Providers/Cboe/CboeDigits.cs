using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strikelight.Providers.Cboe;

/// <summary>Finds the ends of a row's fields and reads numbers whose ends are known, many bytes at once.</summary>
/// <remarks>
/// Because the ends are found first, no field waits for the one before it. Nothing here looks further than
/// <see cref="BlockBytes"/> behind a position, which the caller must have. What is not of the plain form is refused,
/// for <see cref="CboeText"/> to read.
/// </remarks>
internal static class CboeDigits
{
    /// <summary>Bytes that one step of <see cref="Ends"/> looks at.</summary>
    public const int BlockBytes = 64;

    private const int LaneBytes = 16;
    private const uint LowHalf = 100_000_000;
    private const ulong MantissaMost = 1UL << 53; // up to here every whole number is a double

    /// <summary>Finds each comma up to and including the first closing brace.</summary>
    /// <param name="text">The row; as many blocks as <paramref name="blockCount"/> must be readable.</param>
    /// <param name="start">Where to begin, behind the comma that leads to the row.</param>
    /// <param name="blockCount">Blocks to look through at most.</param>
    /// <param name="ends">Receives the positions; one more than fit is a refusal.</param>
    /// <returns>How many, or <see cref="CboeText.Refused"/> where they do not fit or no brace was found.</returns>
    public static int Ends(ref byte text, int start, int blockCount, Span<int> ends)
    {
        int count = 0;
        for (int block = 0; block < blockCount; block++)
        {
            int at = start + block * BlockBytes;
            (ulong commas, ulong braces) = Marks(ref Unsafe.Add(ref text, at));
            ulong marks = braces == 0 ? commas : (commas | braces) & (braces ^ (braces - 1));
            int more = BitOperations.PopCount(marks);
            if (count + more > ends.Length)
            {
                return CboeText.Refused;
            }
            ref int next = ref Unsafe.Add(ref MemoryMarshal.GetReference(ends), count);
            for (int i = 0; i < more; i++)
            {
                Unsafe.Add(ref next, i) = at + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
            }
            count += more;
            if (braces != 0)
            {
                return count;
            }
        }
        return CboeText.Refused;
    }

    /// <summary>Reads an unsigned number of at most 16 bytes: digits with a point among them or none.</summary>
    /// <param name="text">The row.</param>
    /// <param name="at">Where the number begins, behind a sign.</param>
    /// <param name="end">Where it must end.</param>
    /// <param name="mantissa">The digits without the point; at most 2^53, so that a double holds it.</param>
    /// <param name="scale">Digits behind the point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecimal(ref byte text, int at, int end, out ulong mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        int length = end - at;
        if (length is < 1 or > LaneBytes)
        {
            return false;
        }
        Vector128<byte> raw = Vector128.LoadUnsafe(ref Unsafe.Add(ref text, at));
        uint points = Vector128.Equals(raw, Vector128.Create((byte)'.')).ExtractMostSignificantBits();
        int point = Math.Min(BitOperations.TrailingZeroCount(points), length);
        int pointCount = point < length ? 1 : 0;
        scale = length - point - pointCount;
        // The digits go to the right end and close the gap of the point; lanes left of them become zero.
        Vector128<sbyte> from = Vector128<sbyte>.Indices + Vector128.Create((sbyte)(length - pointCount - LaneBytes));
        from -= Vector128.GreaterThan(from, Vector128.Create((sbyte)(point - 1)));
        Vector128<byte> values = raw - Vector128.Create((byte)'0');
        Vector128<byte> digits = Ssse3.IsSupported
            ? Ssse3.Shuffle(values, from.AsByte()) // the top bit of an index gives zero
            : Vector128.Shuffle(values, from.AsByte());
        bool isLeadingZero = Unsafe.Add(ref text, at) == '0' && point > 1;
        bool isShaped = point > 0 && (scale > 0 || pointCount == 0) && !isLeadingZero;
        if (!isShaped || Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)))
        {
            return false;
        }
        mantissa = ValueOf(digits);
        return mantissa <= MantissaMost;
    }

    /// <summary>Whether a number of at most 32 bytes, without exponent, stands there.</summary>
    public static bool IsDecimal(ref byte text, int at, int end)
    {
        at += Unsafe.Add(ref text, at) == '-' ? 1 : 0;
        int length = end - at;
        if (length is < 1 or > 2 * LaneBytes)
        {
            return false;
        }
        Vector256<byte> raw = Vector256.LoadUnsafe(ref Unsafe.Add(ref text, at));
        uint inside = uint.MaxValue >> (2 * LaneBytes - length);
        uint points = Vector256.Equals(raw, Vector256.Create((byte)'.')).ExtractMostSignificantBits() & inside;
        uint digits = Vector256
            .LessThanOrEqual(raw - Vector256.Create((byte)'0'), Vector256.Create((byte)9))
            .ExtractMostSignificantBits();
        uint last = 1u << (length - 1);
        bool isLeadingZero = Unsafe.Add(ref text, at) == '0' && length > 1 && (points & 2) == 0;
        return ((digits | points) & inside) == inside
            && (points & (points - 1)) == 0
            && (points & (last | 1)) == 0
            && !isLeadingZero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Commas, ulong Braces) Marks(ref byte text)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<byte> block = Vector512.LoadUnsafe(ref text);
            return (
                Vector512.Equals(block, Vector512.Create((byte)',')).ExtractMostSignificantBits(),
                Vector512.Equals(block, Vector512.Create((byte)'}')).ExtractMostSignificantBits()
            );
        }
        Vector256<byte> low = Vector256.LoadUnsafe(ref text);
        Vector256<byte> high = Vector256.LoadUnsafe(ref text, BlockBytes / 2);
        return (Mask(low, high, ','), Mask(low, high, '}'));
    }

    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, char mark)
    {
        Vector256<byte> marks = Vector256.Create((byte)mark);
        ulong upper = Vector256.Equals(high, marks).ExtractMostSignificantBits();
        return Vector256.Equals(low, marks).ExtractMostSignificantBits() | (upper << (BlockBytes / 2));
    }

    /// <summary>The number that sixteen digits write: pairs, then fours, then eights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ValueOf(Vector128<byte> digits)
    {
        if (!Sse41.IsSupported)
        {
            ulong upper = CboeText.EightOf(digits.AsUInt64()[0]);
            return upper * LowHalf + CboeText.EightOf(digits.AsUInt64()[1]);
        }
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((ushort)0x010A).AsSByte());
        Vector128<int> fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(0x00010064).AsInt16());
        Vector128<short> packed = Sse41.PackUnsignedSaturate(fours, fours).AsInt16();
        Vector128<int> eights = Sse2.MultiplyAddAdjacent(packed, Vector128.Create(0x00012710).AsInt16());
        ulong both = eights.AsUInt64().ToScalar();
        return (uint)both * (ulong)LowHalf + (both >> 32);
    }
}
