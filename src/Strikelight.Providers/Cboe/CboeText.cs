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
    private const int DigitsMost = 19;
    private const int RunMost = 24;
    private const int ExponentDigitsMost = 8;
    private const ulong MantissaMost = 1UL << 53; // up to here every whole number is a double
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
    ];

    private static readonly ulong[] WholePowers =
    [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000,
        100_000_000_000,
        1_000_000_000_000,
        10_000_000_000_000,
        100_000_000_000_000,
        1_000_000_000_000_000,
        10_000_000_000_000_000,
    ];

    /// <summary>Steps over exactly these bytes, a blank allowed in front and behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Expect(ref byte text, int at, ReadOnlySpan<byte> expected)
    {
        at += Unsafe.Add(ref text, at) == ' ' ? 1 : 0;
        if (!MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, at), expected.Length).SequenceEqual(expected))
        {
            return Refused;
        }
        at += expected.Length;
        return at + (Unsafe.Add(ref text, at) == ' ' ? 1 : 0);
    }

    /// <summary>Steps over a comma and a key with its quotes and colon, a blank allowed behind either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(ref byte text, int at, ReadOnlySpan<byte> key) =>
        Unsafe.Add(ref text, at) == ',' ? Expect(ref text, at + 1, key) : Refused;

    /// <summary>Reads a number, correctly rounded; null is NaN and so is the sentinel for "none".</summary>
    public static int Number(ref byte text, int at, out double value)
    {
        value = double.NaN;
        int start = at;
        bool isNegative = Unsafe.Add(ref text, at) == '-';
        at += isNegative ? 1 : 0;
        ulong whole = Word(ref text, at) ^ Zeros;
        int wholeDigits = DigitsOf(whole);
        int point = at + wholeDigits;
        if (wholeDigits is 0 or WordBytes || Unsafe.Add(ref text, point) != '.' || wholeDigits > 1 && (byte)whole == 0)
        {
            return Unusual(ref text, start, out value);
        }
        ulong fraction = Word(ref text, point + 1) ^ Zeros;
        int fractionDigits = DigitsOf(fraction);
        ulong part = ValueOf(fraction, fractionDigits);
        if (fractionDigits == WordBytes)
        {
            ulong more = Word(ref text, point + 1 + WordBytes) ^ Zeros;
            int moreDigits = DigitsOf(more);
            part = part * WholePowers[moreDigits] + ValueOf(more, moreDigits);
            fractionDigits += moreDigits;
        }
        int end = point + 1 + fractionDigits;
        ulong mantissa = ValueOf(whole, wholeDigits) * WholePowers[fractionDigits] + part;
        bool isPlain = Unsafe.Add(ref text, end) is (byte)',' or (byte)'}';
        // Up to 19 digits the mantissa cannot overflow; what is not exact in a double goes to the full reader.
        if (!isPlain || fractionDigits == 0 || fractionDigits + wholeDigits > DigitsMost || mantissa > MantissaMost)
        {
            return Unusual(ref text, start, out value);
        }
        double magnitude = mantissa / Powers[fractionDigits];
        value = CboeNumber.OrMissing(isNegative ? -magnitude : magnitude);
        return end;
    }

    /// <summary>Steps over a number that nobody wants, having checked that it is one.</summary>
    public static int Skip(ref byte text, int at)
    {
        int start = at;
        at += Unsafe.Add(ref text, at) == '-' ? 1 : 0;
        ulong whole = Word(ref text, at) ^ Zeros;
        int wholeDigits = DigitsOf(whole);
        int point = at + wholeDigits;
        if (
            wholeDigits is > 0 and < WordBytes
            && Unsafe.Add(ref text, point) == '.'
            && !(wholeDigits > 1 && (byte)whole == 0)
        )
        {
            int digits = DigitsOf(Word(ref text, point + 1) ^ Zeros);
            if (digits == WordBytes)
            {
                digits += DigitsOf(Word(ref text, point + 1 + WordBytes) ^ Zeros);
            }
            int end = point + 1 + digits;
            if (digits > 0 && Unsafe.Add(ref text, end) is (byte)',' or (byte)'}')
            {
                return end;
            }
        }
        return Unusual(ref text, start, out _);
    }

    /// <summary>The value of eight digits, or null where a byte is none.</summary>
    public static int? EightDigits(ref byte text, int at)
    {
        ulong word = Word(ref text, at) ^ Zeros;
        return DigitsOf(word) == WordBytes ? (int)ValueOf(word, WordBytes) : null;
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

    /// <summary>The number that the first <paramref name="count"/> of these digits write, all at once.</summary>
    private static ulong ValueOf(ulong word, int count)
    {
        if (count == 0)
        {
            return 0;
        }
        word <<= 64 - 8 * count;
        word = word * 10 + (word >> 8);
        const ulong Mask = 0x000000FF000000FF;
        ulong high = (word & Mask) * 0x000F424000000064; // 100 and 1,000,000
        ulong low = ((word >> 16) & Mask) * 0x0000271000000001; // 1 and 10,000
        return (high + low) >> 32;
    }
}
