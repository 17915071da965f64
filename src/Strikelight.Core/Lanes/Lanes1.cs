using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Lanes;

/// <summary>One double: the scalar form of every kernel, and what the tests trust.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Lanes1 : ILanes<Lanes1>
{
    private double _value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 All(double value) => new() { _value = value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Load(ref readonly double first) => new() { _value = first };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1 value, ref double first) => first = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 a, Lanes1 b) => new() { _value = a._value + b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 a, Lanes1 b) => new() { _value = a._value - b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 a, Lanes1 b) => new() { _value = a._value * b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 a, Lanes1 b) => new() { _value = a._value / b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 a) => new() { _value = -a._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator &(Lanes1 a, Lanes1 b) => FromBits(Bits(a) & Bits(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator |(Lanes1 a, Lanes1 b) => FromBits(Bits(a) | Bits(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Fma(Lanes1 a, Lanes1 b, Lanes1 c) =>
        new() { _value = Math.FusedMultiplyAdd(a._value, b._value, c._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Sqrt(Lanes1 a) => new() { _value = Math.Sqrt(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Abs(Lanes1 a) => new() { _value = Math.Abs(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Min(Lanes1 a, Lanes1 b) => new() { _value = a._value < b._value ? a._value : b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Max(Lanes1 a, Lanes1 b) => new() { _value = a._value > b._value ? a._value : b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Less(Lanes1 a, Lanes1 b) => FromBits(a._value < b._value ? -1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 LessOrEqual(Lanes1 a, Lanes1 b) => FromBits(a._value <= b._value ? -1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Select(Lanes1 mask, Lanes1 whereSet, Lanes1 elsewhere) =>
        Bits(mask) != 0 ? whereSet : elsewhere;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Lanes1 mask) => Bits(mask) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 ScaleByPowerOfTwo(Lanes1 value, Lanes1 shifter) =>
        FromBits(Bits(value) + (Bits(shifter) << DoubleBits.MantissaBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Split(Lanes1 value, out Lanes1 exponent)
    {
        long moved = Bits(value) + DoubleBits.OneLessRootHalf;
        long biased = moved >>> DoubleBits.MantissaBits;
        double raised = BitConverter.Int64BitsToDouble(biased | DoubleBits.TwoToMantissaBits);
        exponent = new() { _value = raised - DoubleBits.RaisedBias };
        return FromBits((moved & DoubleBits.FractionMask) + DoubleBits.RootHalf);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Bits(Lanes1 lanes) => BitConverter.DoubleToInt64Bits(lanes._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes1 FromBits(long bits) => new() { _value = BitConverter.Int64BitsToDouble(bits) };
}
