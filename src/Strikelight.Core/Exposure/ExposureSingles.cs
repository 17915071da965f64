using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Exposures of a block as floats, where those are asked for.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct ExposureSingles(LaneScratch scratch, in ExposureOutput output) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly Span<float> _gex = output.GexUsdSingle;
    private readonly Span<float> _dex = output.DexUsdSingle;
    private readonly Span<float> _vanna = output.VannaUsdPerVolPointSingle;
    private readonly Span<float> _charm = output.CharmUsdPerCalendarDaySingle;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    /// <summary>Whether a column is asked for.</summary>
    public readonly bool IsWanted => !(_gex.IsEmpty && _dex.IsEmpty && _vanna.IsEmpty && _charm.IsEmpty);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        Put(at.Load<T>(ExposureColumn.Gex), _gex, i);
        Put(at.Load<T>(ExposureColumn.Dex), _dex, i);
        Put(at.Load<T>(ExposureColumn.Vanna), _vanna, i);
        Put(at.Load<T>(ExposureColumn.Charm), _charm, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<T>(T value, Span<float> column, int row)
        where T : struct, ILanes<T>
    {
        if ((uint)row < (uint)column.Length)
        {
            T.StoreSingle(value, ref column[row]);
        }
    }
}
