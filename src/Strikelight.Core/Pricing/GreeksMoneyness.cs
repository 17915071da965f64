using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>First stage of Greeks: deviation s = σ√T and ln(F/K)/s of each row.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct GreeksMoneyness(LaneScratch scratch, scoped in GreeksInput input) : ILaneKernel
{
    private const double LeastUsd = 1e-140;
    private const double MostUsd = 1e140;
    private const double LeastDeviation = 1e-12;
    private const double MostDeviation = 1e6;
    private const double NotZero = -1e-300; // at the money the call is the one out of the money

    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<double> _strike = input.StrikeUsd;
    private readonly ReadOnlySpan<double> _volatility = input.Volatility;
    private readonly ReadOnlySpan<double> _logStrike = input.LogStrike;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T k = T.Load(in _strike[i]);
        T s = T.Load(in _volatility[i]) * at.Load<T>(GreeksColumn.RootYears);
        T good = T.LessOrEqual(T.All(LeastUsd), k) & T.LessOrEqual(k, T.All(MostUsd));
        good = good & T.LessOrEqual(T.All(LeastDeviation), s) & T.LessOrEqual(s, T.All(MostDeviation));
        s = T.Select(good, s, T.All(double.NaN));
        T perS = T.All(1) / s;
        T x = _logStrike.IsEmpty
            ? LaneMath.LogRatio(at.Load<T>(GreeksColumn.Forward), k)
            : at.Load<T>(GreeksColumn.LogForward) - T.Load(in _logStrike[i]);
        at.Store(s, GreeksColumn.Deviation);
        at.Store(perS, GreeksColumn.PerDeviation);
        at.Store(T.Fma(x, perS, T.All(NotZero)), GreeksColumn.Slope);
    }
}
