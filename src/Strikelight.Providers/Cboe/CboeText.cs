using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Providers.Cboe;

/// <summary>Steps over keys and numbers of JSON in Cboe's plain form; anything else is refused.</summary>
/// <remarks>
/// Each step takes a position and returns the one behind, or <see cref="Refused"/>. No step looks further than
/// 80 bytes, which the caller must have. Eight digits are read at once from one word.
/// </remarks>
internal static class CboeText
{
    /// <summary>What stands there is not of the plain form.</summary>
    public const int Refused = -1;

    private const int WordBytes = sizeof(ulong);
    private const int RunMost = 24;
    private const int ExponentDigitsMost = 8;
    private const int SmallTailBytes = 4; // e-05
    private const ulong Zeros = 0x3030303030303030;

    // Whole powers of ten up to the 22nd are doubles, so that one division rounds once: correctly.
    private static readonly double[] Powers =
    [
        1e0,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
        1e16,
        1e17,
        1e18,
        1e19,
        1e20,
        1e21,
        1e22,
    ];

    /// <summary>Reads the number that ends where it must; false where it does not or is none.</summary>
    public static bool TryNumber(ref byte text, int at, int end, out double value)
    {
        bool isNegative = Unsafe.Add(ref text, at) == '-';
        if (CboeDigits.TryDecimal(ref text, at + (isNegative ? 1 : 0), end, out ulong mantissa, out int scale))
        {
            double magnitude = mantissa / Powers[scale];
            value = CboeNumber.OrMissing(isNegative ? -magnitude : magnitude);
            return true;
        }
        return TrySmall(ref text, at, end, out value) || Unusual(ref text, at, out value) == end;
    }

    /// <summary>Steps over the number that ends where it must; false where it does not or is none.</summary>
    public static bool TrySkip(ref byte text, int at, int end) =>
        CboeDigits.IsDecimal(ref text, at, end) || Unusual(ref text, at, out _) == end;

    /// <summary>A number with an exponent of two digits below zero, as small Greeks have.</summary>
    private static bool TrySmall(ref byte text, int at, int end, out double value)
    {
        value = double.NaN;
        ref byte tail = ref Unsafe.Add(ref text, Math.Max(at, end - SmallTailBytes));
        int tens = Unsafe.Add(ref tail, 2) - '0';
        int ones = Unsafe.Add(ref tail, 3) - '0';
        bool isSmall = (tail | 0x20) == 'e' && Unsafe.Add(ref tail, 1) == '-' && tens is >= 0 and <= 9;
        bool isNegative = Unsafe.Add(ref text, at) == '-';
        int first = at + (isNegative ? 1 : 0);
        if (
            !isSmall
            || ones is < 0 or > 9
            || !CboeDigits.TryDecimal(ref text, first, end - SmallTailBytes, out ulong mantissa, out int scale)
        )
        {
            return false;
        }
        scale += 10 * tens + ones;
        if (scale >= Powers.Length)
        {
            return false;
        }
        double magnitude = mantissa / Powers[scale];
        value = CboeNumber.OrMissing(isNegative ? -magnitude : magnitude);
        return true;
    }

    /// <summary>The value of eight digits, or null where a byte is none.</summary>
    public static int? EightDigits(ref byte text, int at)
    {
        ulong word = Word(ref text, at) ^ Zeros;
        return DigitsOf(word) == WordBytes ? (int)EightOf(word) : null;
    }

    /// <summary>Null, whole numbers, exponents and long numbers: checked byte by byte, read by the framework.</summary>
    private static int Unusual(ref byte text, int start, out double value)
    {
        value = double.NaN;
        if (MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), 4).SequenceEqual("null"u8))
        {
            return start + 4;
        }
        int at = start + (Unsafe.Add(ref text, start) == '-' ? 1 : 0);
        int digits = Run(ref text, at);
        if (digits is 0 or > RunMost || digits > 1 && Unsafe.Add(ref text, at) == '0')
        {
            return Refused;
        }
        at += digits;
        if (Unsafe.Add(ref text, at) == '.')
        {
            digits = Run(ref text, at + 1);
            at += 1 + digits;
        }
        if (digits > 0 && Unsafe.Add(ref text, at) is (byte)'e' or (byte)'E')
        {
            at += Unsafe.Add(ref text, at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            digits = Run(ref text, at);
            at += digits;
            digits = digits > ExponentDigitsMost ? 0 : digits;
        }
        ReadOnlySpan<byte> number = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), at - start);
        if (digits is 0 or > RunMost || !Utf8Parser.TryParse(number, out value, out int used))
        {
            return Refused;
        }
        value = CboeNumber.OrMissing(value);
        return used == number.Length ? at : Refused;
    }

    /// <summary>Digits from here on, counted up to one more than is allowed.</summary>
    private static int Run(ref byte text, int at)
    {
        int count = 0;
        while (count <= RunMost && Unsafe.Add(ref text, at + count) is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }
        return count;
    }

    private static ulong Word(ref byte text, int at)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, at));
        return BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>How many bytes, from the first, are digits, in a word whose digits have become 0 to 9.</summary>
    private static int DigitsOf(ulong word)
    {
        // Ten and more reach the top bit; a carry out of a byte only spoils bytes behind one that is no digit.
        ulong others = ((word + 0x7676767676767676) | word) & 0x8080808080808080;
        return BitOperations.TrailingZeroCount(others) >> 3;
    }

    /// <summary>The number that eight digits, already 0 to 9, write, all at once.</summary>
    public static ulong EightOf(ulong word)
    {
        word = word * 10 + (word >> 8);
        const ulong Mask = 0x000000FF000000FF;
        ulong high = (word & Mask) * 0x000F424000000064; // 100 and 1,000,000
        ulong low = ((word >> 16) & Mask) * 0x0000271000000001; // 1 and 10,000
        return (high + low) >> 32;
    }
}
