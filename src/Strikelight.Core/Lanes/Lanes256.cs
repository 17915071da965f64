using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Core.Lanes;

/// <summary>Four doubles in one register of 256 bits.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Lanes256 : ILanes<Lanes256>
{
    private Vector256<double> _value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(double value) => new() { _value = Vector256.Create(value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref readonly double first) => new() { _value = Vector256.LoadUnsafe(in first) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref double first) => value._value.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new() { _value = a._value + b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new() { _value = a._value - b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new() { _value = a._value * b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new() { _value = a._value / b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a) => new() { _value = -a._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new() { _value = a._value & b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new() { _value = a._value | b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fma(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new() { _value = Vector256.FusedMultiplyAdd(a._value, b._value, c._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sqrt(Lanes256 a) => new() { _value = Vector256.Sqrt(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Abs(Lanes256 a) => new() { _value = Vector256.Abs(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Min(Lanes256 a, Lanes256 b) => new() { _value = Vector256.MinNative(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Max(Lanes256 a, Lanes256 b) => new() { _value = Vector256.MaxNative(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new() { _value = Vector256.LessThan(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LessOrEqual(Lanes256 a, Lanes256 b) =>
        new() { _value = Vector256.LessThanOrEqual(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 whereSet, Lanes256 elsewhere) =>
        new() { _value = Vector256.ConditionalSelect(mask._value, whereSet._value, elsewhere._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Lanes256 mask) => mask._value.AsInt64() != Vector256<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 ScaleByPowerOfTwo(Lanes256 value, Lanes256 shifter)
    {
        Vector256<long> exponent = Vector256.ShiftLeft(shifter._value.AsInt64(), DoubleBits.MantissaBits);
        return new() { _value = (value._value.AsInt64() + exponent).AsDouble() };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Split(Lanes256 value, out Lanes256 exponent)
    {
        Vector256<long> moved = value._value.AsInt64() + Vector256.Create(DoubleBits.OneLessRootHalf);
        Vector256<long> biased = Vector256.ShiftRightLogical(moved, DoubleBits.MantissaBits);
        Vector256<double> raised = (biased | Vector256.Create(DoubleBits.TwoToMantissaBits)).AsDouble();
        exponent = new() { _value = raised - Vector256.Create(DoubleBits.RaisedBias) };
        Vector256<long> fraction = moved & Vector256.Create(DoubleBits.FractionMask);
        return new() { _value = (fraction + Vector256.Create(DoubleBits.RootHalf)).AsDouble() };
    }
}
