using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary><see cref="ExposureUnits.Contribution"/> of many contracts of one size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct GexKernel : ILaneKernel
{
    private readonly ReadOnlySpan<double> _position;
    private readonly ReadOnlySpan<double> _gamma;
    private readonly double _multiplier;
    private readonly double _spotUsd;
    private readonly Span<double> _gexUsd;

    public GexKernel(
        ReadOnlySpan<double> position,
        ReadOnlySpan<double> gamma,
        int multiplier,
        double spotUsd,
        Span<double> gexUsd
    )
    {
        Guard.SameLength(position.Length, gamma.Length);
        Guard.SameLength(position.Length, gexUsd.Length);
        _position = position;
        _gamma = gamma;
        _multiplier = multiplier;
        _spotUsd = spotUsd;
        _gexUsd = gexUsd;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T position = T.Load(in _position[row]);
        T spot = T.All(_spotUsd);
        T gex = position * T.Load(in _gamma[row]) * T.All(_multiplier) * spot * spot * T.All(ExposureUnits.OnePercent);
        T isNone = T.LessOrEqual(T.Abs(position), T.All(0));
        T.Store(T.Select(isNone, T.All(0), gex), ref _gexUsd[row]);
    }
}
