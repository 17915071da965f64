using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Sweep;

/// <summary>Undiscounted out-of-the-money prices: by parity where the contract is in the money.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SweepPrice(LaneScratch scratch, MarketContracts contracts) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<double> _strike = contracts.StrikeUsd.Span;
    private readonly ReadOnlySpan<double> _price = contracts.PriceUsd.Span;
    private readonly ReadOnlySpan<byte> _side = MemoryMarshal.Cast<OptionSide, byte>(contracts.Side.Span);

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T k = T.Load(in _strike[i]);
        T inside = T.LoadSigns(in _side[i]) * (at.Load<T>(ExposureColumn.Forward) - k);
        T intrinsic = T.Select(T.Less(T.All(0), inside), inside, T.All(0));
        T price = T.Fma(T.Load(in _price[i]), at.Load<T>(SweepColumn.PerDiscount), -intrinsic);
        at.Store(price, SweepColumn.Price);
    }
}
