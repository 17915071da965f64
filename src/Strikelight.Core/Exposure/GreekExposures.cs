using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The four exposures of each row from Greeks that are there, for the sums of a block.</summary>
/// <remarks>No position has no exposure, whether or not the Greek is known.</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct GreekExposures(
    LaneScratch scratch,
    ChainAnalysis analysis,
    ReadOnlySpan<double> positions,
    ReadOnlySpan<double> gexUsd
) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<byte> _side = MemoryMarshal.Cast<OptionSide, byte>(analysis.Chain.Side);
    private readonly ReadOnlySpan<double> _position = positions;
    private readonly ReadOnlySpan<double> _gex = gexUsd;
    private readonly ReadOnlySpan<double> _delta = analysis.Delta;
    private readonly ReadOnlySpan<double> _vanna = analysis.Vanna;
    private readonly ReadOnlySpan<double> _charm = analysis.Charm;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    /// <summary>Multiplier times spot.</summary>
    public double DollarsPerContract { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T position = T.Load(in _position[i]);
        T dollars = T.All(DollarsPerContract);
        T isNone = T.LessOrEqual(T.Abs(position), T.All(0));
        T none = T.All(0);
        T dex = position * T.Load(in _delta[i]) * dollars;
        T vanna = position * T.Load(in _vanna[i]) * (dollars * T.All(ExposureUnits.VolPoint));
        T charm = position * T.Load(in _charm[i]) * (dollars / T.All(ExposureUnits.CalendarDaysPerYear));
        at.Store(T.Load(in _gex[i]), ExposureColumn.Gex);
        at.Store(T.Select(isNone, none, dex), ExposureColumn.Dex);
        at.Store(T.Select(isNone, none, vanna), ExposureColumn.Vanna);
        at.Store(T.Select(isNone, none, charm), ExposureColumn.Charm);
        at.Store(position, ExposureColumn.Position);
        at.Store(T.LoadSigns(in _side[i]), ExposureColumn.Sign);
    }
}
