using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Lanes;

/// <summary>The rows of one register in all columns of a <see cref="LaneScratch"/>.</summary>
/// <remarks>Columns are constants of the kernels; nothing is checked here.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct LaneRow
{
    private readonly ref double _first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneRow(ref double first) => _first = ref first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Load<T>(int column)
        where T : struct, ILanes<T> => T.Load(in Unsafe.Add(ref _first, column * LaneScratch.Stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<T>(T value, int column)
        where T : struct, ILanes<T> => T.Store(value, ref Unsafe.Add(ref _first, column * LaneScratch.Stride));
}
