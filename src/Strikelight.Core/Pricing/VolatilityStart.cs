using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>First guesses from volatilities of a little earlier, a register at a time; NaN where they do not serve.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityStart : ILaneKernel
{
    public required VolatilityBlock Block { get; init; }

    public required ReadOnlySpan<double> Years { get; init; }

    public required ReadOnlySpan<double> LastVolatility { get; init; }

    /// <summary>Scratch, as <see cref="VolatilityTime.Kept"/>.</summary>
    public required Span<double> Kept { get; init; }

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T p = T.Load(in Block.Price[row]);
        T f = T.Load(in Block.Forward[row]);
        T k = T.Load(in Block.Strike[row]);
        T years = T.Load(in Years[row]);
        T x = VolatilityScale.Of(p, f, k, out T perPrice);
        T.Store(x, ref Block.Moneyness[row]);
        T.Store(VolatilityScale.Squared(f, k, perPrice), ref Block.SquaredScale[row]);
        T s = T.Load(in LastVolatility[row]) * (years * VolatilityTime.PerRootYears(years, Kept));
        T good = VolatilityScale.IsUsable(p, f, k) & T.Less(T.All(0), s);
        T.Store(T.Select(good, s, T.All(double.NaN)), ref Block.Deviation[row]);
    }
}
