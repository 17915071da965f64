using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Core.Lanes;

/// <summary>Sixteen doubles in two registers of 512 bits, so that one computes while the other waits.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PairedLanes512 : ILanes<PairedLanes512>
{
    private Vector512<double> _low;
    private Vector512<double> _high;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 All(double value) =>
        new() { _low = Vector512.Create(value), _high = Vector512.Create(value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Load(ref readonly double first) =>
        new() { _low = Vector512.LoadUnsafe(in first), _high = Vector512.LoadUnsafe(in first, 8) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PairedLanes512 value, ref double first)
    {
        value._low.StoreUnsafe(ref first);
        value._high.StoreUnsafe(ref first, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 LoadSigns(ref readonly byte first) =>
        new() { _low = Lanes512.Signs(in first), _high = Lanes512.Signs(in Unsafe.Add(ref Unsafe.AsRef(in first), 8)) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreSingle(PairedLanes512 value, ref float first) =>
        Vector512.Narrow(value._low, value._high).StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator +(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low + b._low, _high = a._high + b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator -(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low - b._low, _high = a._high - b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator *(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low * b._low, _high = a._high * b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator /(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low / b._low, _high = a._high / b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator -(PairedLanes512 a) => new() { _low = -a._low, _high = -a._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator &(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low & b._low, _high = a._high & b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 operator |(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = a._low | b._low, _high = a._high | b._high };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Fma(PairedLanes512 a, PairedLanes512 b, PairedLanes512 c) =>
        new()
        {
            _low = Vector512.FusedMultiplyAdd(a._low, b._low, c._low),
            _high = Vector512.FusedMultiplyAdd(a._high, b._high, c._high),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Sqrt(PairedLanes512 a) =>
        new() { _low = Vector512.Sqrt(a._low), _high = Vector512.Sqrt(a._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Abs(PairedLanes512 a) =>
        new() { _low = Vector512.Abs(a._low), _high = Vector512.Abs(a._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Min(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = Vector512.MinNative(a._low, b._low), _high = Vector512.MinNative(a._high, b._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Max(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = Vector512.MaxNative(a._low, b._low), _high = Vector512.MaxNative(a._high, b._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Less(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = Vector512.LessThan(a._low, b._low), _high = Vector512.LessThan(a._high, b._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 LessOrEqual(PairedLanes512 a, PairedLanes512 b) =>
        new() { _low = Vector512.LessThanOrEqual(a._low, b._low), _high = Vector512.LessThanOrEqual(a._high, b._high) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Select(PairedLanes512 mask, PairedLanes512 whereSet, PairedLanes512 elsewhere) =>
        new()
        {
            _low = Vector512.ConditionalSelect(mask._low, whereSet._low, elsewhere._low),
            _high = Vector512.ConditionalSelect(mask._high, whereSet._high, elsewhere._high),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySet(PairedLanes512 mask) => (mask._low | mask._high).AsInt64() != Vector512<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllSet(PairedLanes512 mask) => (mask._low & mask._high).AsInt64() == Vector512<long>.AllBitsSet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 ScaleByPowerOfTwo(PairedLanes512 value, PairedLanes512 shifter) =>
        new()
        {
            _low = (
                value._low.AsInt64() + Vector512.ShiftLeft(shifter._low.AsInt64(), DoubleBits.MantissaBits)
            ).AsDouble(),
            _high = (
                value._high.AsInt64() + Vector512.ShiftLeft(shifter._high.AsInt64(), DoubleBits.MantissaBits)
            ).AsDouble(),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedLanes512 Split(PairedLanes512 value, out PairedLanes512 exponent)
    {
        Vector512<long> low = value._low.AsInt64() + Vector512.Create(DoubleBits.OneLessRootHalf);
        Vector512<long> high = value._high.AsInt64() + Vector512.Create(DoubleBits.OneLessRootHalf);
        Vector512<long> lowBiased = Vector512.ShiftRightLogical(low, DoubleBits.MantissaBits);
        Vector512<long> highBiased = Vector512.ShiftRightLogical(high, DoubleBits.MantissaBits);
        Vector512<double> lowRaised = (lowBiased | Vector512.Create(DoubleBits.TwoToMantissaBits)).AsDouble();
        Vector512<double> highRaised = (highBiased | Vector512.Create(DoubleBits.TwoToMantissaBits)).AsDouble();
        exponent = new()
        {
            _low = lowRaised - Vector512.Create(DoubleBits.RaisedBias),
            _high = highRaised - Vector512.Create(DoubleBits.RaisedBias),
        };
        low &= Vector512.Create(DoubleBits.FractionMask);
        high &= Vector512.Create(DoubleBits.FractionMask);
        return new()
        {
            _low = (low + Vector512.Create(DoubleBits.RootHalf)).AsDouble(),
            _high = (high + Vector512.Create(DoubleBits.RootHalf)).AsDouble(),
        };
    }
}
