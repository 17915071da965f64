using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Core.Lanes;

/// <summary>Eight doubles in one register of 512 bits.</summary>
/// <remarks>
/// The field is set in place: a constructor would be one more call for the compiler to inline in every operation.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal struct Lanes512 : ILanes<Lanes512>
{
    private Vector512<double> _value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 All(double value) => new() { _value = Vector512.Create(value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref readonly double first) => new() { _value = Vector512.LoadUnsafe(in first) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref double first) => value._value.StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new() { _value = a._value + b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new() { _value = a._value - b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new() { _value = a._value * b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new() { _value = a._value / b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a) => new() { _value = -a._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new() { _value = a._value & b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new() { _value = a._value | b._value };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Fma(Lanes512 a, Lanes512 b, Lanes512 c) =>
        new() { _value = Vector512.FusedMultiplyAdd(a._value, b._value, c._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Sqrt(Lanes512 a) => new() { _value = Vector512.Sqrt(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Abs(Lanes512 a) => new() { _value = Vector512.Abs(a._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Min(Lanes512 a, Lanes512 b) => new() { _value = Vector512.MinNative(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Max(Lanes512 a, Lanes512 b) => new() { _value = Vector512.MaxNative(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Less(Lanes512 a, Lanes512 b) => new() { _value = Vector512.LessThan(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LessOrEqual(Lanes512 a, Lanes512 b) =>
        new() { _value = Vector512.LessThanOrEqual(a._value, b._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 mask, Lanes512 whereSet, Lanes512 elsewhere) =>
        new() { _value = Vector512.ConditionalSelect(mask._value, whereSet._value, elsewhere._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(Lanes512 mask) => mask._value.AsInt64() != Vector512<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 ScaleByPowerOfTwo(Lanes512 value, Lanes512 shifter)
    {
        Vector512<long> exponent = Vector512.ShiftLeft(shifter._value.AsInt64(), DoubleBits.MantissaBits);
        return new() { _value = (value._value.AsInt64() + exponent).AsDouble() };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Split(Lanes512 value, out Lanes512 exponent)
    {
        Vector512<long> moved = value._value.AsInt64() + Vector512.Create(DoubleBits.OneLessRootHalf);
        Vector512<long> biased = Vector512.ShiftRightLogical(moved, DoubleBits.MantissaBits);
        Vector512<double> raised = (biased | Vector512.Create(DoubleBits.TwoToMantissaBits)).AsDouble();
        exponent = new() { _value = raised - Vector512.Create(DoubleBits.RaisedBias) };
        Vector512<long> fraction = moved & Vector512.Create(DoubleBits.FractionMask);
        return new() { _value = (fraction + Vector512.Create(DoubleBits.RootHalf)).AsDouble() };
    }
}
