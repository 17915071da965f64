using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Turns weight, strike, forward and deviation into the rows of <see cref="GammaRows"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct GammaRowKernel : ILaneKernel
{
    private const double Scale = ExposureUnits.OnePercent * NormalDistribution.InverseRootTwoPi;

    private readonly ReadOnlySpan<double> _weight;
    private readonly ReadOnlySpan<double> _strike;
    private readonly ReadOnlySpan<double> _forward;
    private readonly ReadOnlySpan<double> _deviation;

    public GammaRowKernel(
        ReadOnlySpan<double> weight,
        ReadOnlySpan<double> strike,
        ReadOnlySpan<double> forward,
        ReadOnlySpan<double> deviation
    )
    {
        Guard.SameLength(weight.Length, strike.Length);
        Guard.SameLength(weight.Length, forward.Length);
        Guard.SameLength(weight.Length, deviation.Length);
        _weight = weight;
        _strike = strike;
        _forward = forward;
        _deviation = deviation;
    }

    public required Span<double> A { get; init; }

    public required Span<double> B { get; init; }

    public required Span<double> C { get; init; }

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T deviation = T.Load(in _deviation[row]);
        T move = LaneMath.LogRatio(T.Load(in _forward[row]), T.Load(in _strike[row]));
        T b = T.All(1) / deviation;
        T.Store(T.Fma(T.All(0.5), deviation, move / deviation), ref A[row]);
        T.Store(b, ref B[row]);
        T.Store(T.Load(in _weight[row]) * b * T.All(Scale), ref C[row]);
    }
}
