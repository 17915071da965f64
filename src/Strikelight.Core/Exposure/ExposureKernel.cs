using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>The four exposures of each row, from ln(F/K)/s and s.</summary>
/// <remarks>
/// Spot times delta is DF·F·Φ(d1), and gamma, vanna and charm are DF·F·φ(d1) times algebra: one exponential and one
/// Mills' ratio for all.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct ExposureKernel(LaneScratch scratch, scoped in ExposureInput input, scoped in ExposureOutput output)
    : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<byte> _side = MemoryMarshal.Cast<OptionSide, byte>(input.Contracts.Side);
    private readonly ReadOnlySpan<double> _position = input.PositionContracts;
    private readonly Span<double> _gex = output.GexUsd;
    private readonly Span<double> _dex = output.DexUsd;
    private readonly Span<double> _vanna = output.VannaUsdPerVolPoint;
    private readonly Span<double> _charm = output.CharmUsdPerCalendarDay;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T position = T.Load(in _position[i]);
        T sign = T.LoadSigns(in _side[i]);
        T c = at.Load<T>(ExposureColumn.Slope);
        T u = T.All(0.5) * at.Load<T>(ExposureColumn.Deviation);
        T perS = at.Load<T>(ExposureColumn.PerDeviation);
        T d1 = c + u;
        T density = LaneNormal.Density(d1);
        T beyond = density * LaneNormal.MillsRatioOnce(T.Abs(d1));
        T first = T.Select(T.Less(sign * d1, T.All(0)), beyond, T.All(1) - beyond); // Φ(η·d1)
        T dollars = position * at.Load<T>(ExposureColumn.Dollars);
        T curved = dollars * density;
        T carry = at.Load<T>(ExposureColumn.Carry);
        T d2 = c - u;
        T drift = T.Fma(carry, perS, -(d2 * at.Load<T>(ExposureColumn.HalfPerYear)));
        T perPercent = curved * perS * T.All(ExposureUnits.OnePercent);
        T dex = sign * dollars * first;
        T charm = T.Fma(at.Load<T>(ExposureColumn.Yield), dex, -(curved * drift));
        // One volatility point and one percent are the same number, so that vanna begins where gamma ends.
        T vanna = -(perPercent * at.Load<T>(ExposureColumn.RootYears)) * d2;
        T isNone = T.LessOrEqual(T.Abs(position), T.All(0)); // no position has no exposure, known gamma or not
        T none = T.All(0);
        T gex = T.Select(isNone, none, perPercent);
        dex = T.Select(isNone, none, dex);
        vanna = T.Select(isNone, none, vanna);
        charm = T.Select(isNone, none, charm * T.All(1 / ExposureUnits.CalendarDaysPerYear));
        at.Store(gex, ExposureColumn.Gex);
        at.Store(dex, ExposureColumn.Dex);
        at.Store(vanna, ExposureColumn.Vanna);
        at.Store(charm, ExposureColumn.Charm);
        at.Store(position, ExposureColumn.Position);
        at.Store(sign, ExposureColumn.Sign);
        Put(gex, _gex, i);
        Put(dex, _dex, i);
        Put(vanna, _vanna, i);
        Put(charm, _charm, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<T>(T value, Span<double> column, int row)
        where T : struct, ILanes<T>
    {
        if ((uint)row < (uint)column.Length)
        {
            T.Store(value, ref column[row]);
        }
    }
}
