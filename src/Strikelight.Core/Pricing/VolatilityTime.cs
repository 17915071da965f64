using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>From deviations to volatilities: σ = s/√T, a register at a time.</summary>
/// <remarks>
/// A root and a division for each register would cost a tenth of the whole solution, and rows of one expiry stand
/// together: the last 1/√T is kept. A row's result is the same whether it was kept or computed.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityTime : ILaneKernel
{
    /// <summary>Numbers of <see cref="Kept"/>.</summary>
    public const int KeptLength = 32;

    private const int KeptRoots = 16;

    /// <summary>s = σ√T.</summary>
    public required ReadOnlySpan<double> Deviation { get; init; }

    public required ReadOnlySpan<double> Years { get; init; }

    /// <summary>Receives σ.</summary>
    public required Span<double> Volatility { get; init; }

    /// <summary>Scratch: the years last met and their 1/√T, the widest registers of each; NaN at first.</summary>
    public required Span<double> Kept { get; init; }

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T perRoot = PerRootYears(T.Load(in Years[row]), Kept);
        T.Store(T.Load(in Deviation[row]) * perRoot, ref Volatility[row]);
    }

    /// <summary>1/√T.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T PerRootYears<T>(T years, Span<double> kept)
        where T : struct, ILanes<T>
    {
        T last = T.Load(in kept[0]);
        if (T.AllSet(T.LessOrEqual(years, last) & T.LessOrEqual(last, years)))
        {
            return T.Load(in kept[KeptRoots]);
        }
        T perRoot = T.All(1) / T.Sqrt(years);
        T.Store(years, ref kept[0]);
        T.Store(perRoot, ref kept[KeptRoots]);
        return perRoot;
    }
}
