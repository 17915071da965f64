using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Puts as a kernel wants them, one column a quantity, all of one length.</summary>
/// <param name="spot">S.</param>
/// <param name="strike">K.</param>
/// <param name="growth">rT, positive.</param>
/// <param name="payout">qT.</param>
/// <param name="deviation">σ√T.</param>
internal readonly ref struct PutColumns(
    Span<double> spot,
    Span<double> strike,
    Span<double> growth,
    Span<double> payout,
    Span<double> deviation
)
{
    public readonly Span<double> Spot = spot;
    public readonly Span<double> Strike = strike;
    public readonly Span<double> Growth = growth;
    public readonly Span<double> Payout = payout;
    public readonly Span<double> Deviation = deviation;

    /// <summary>The puts from <paramref name="row"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LanePut<T> Load<T>(int row)
        where T : struct, ILanes<T> =>
        new(
            T.Load(in Spot.Slice(row, T.Count)[0]),
            T.Load(in Strike.Slice(row, T.Count)[0]),
            T.Load(in Growth.Slice(row, T.Count)[0]),
            T.Load(in Payout.Slice(row, T.Count)[0]),
            T.Load(in Deviation.Slice(row, T.Count)[0])
        );

    /// <summary>Some of the rows.</summary>
    public PutColumns Slice(int start, int count) =>
        new(
            Spot.Slice(start, count),
            Strike.Slice(start, count),
            Growth.Slice(start, count),
            Payout.Slice(start, count),
            Deviation.Slice(start, count)
        );
}
