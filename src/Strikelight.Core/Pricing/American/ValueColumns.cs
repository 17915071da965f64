using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>What a kernel writes, in USD per share of the put and its spot.</summary>
/// <param name="price">Present value.</param>
/// <param name="delta">To spot.</param>
/// <param name="gamma">To spot.</param>
/// <param name="isExercise">Not zero where exercise now is right.</param>
internal readonly ref struct ValueColumns(
    Span<double> price,
    Span<double> delta,
    Span<double> gamma,
    Span<double> isExercise
)
{
    public readonly Span<double> Price = price;
    public readonly Span<double> Delta = delta;
    public readonly Span<double> Gamma = gamma;
    public readonly Span<double> IsExercise = isExercise;

    /// <summary>Writes values in units of strike as USD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<T>(int row, in LanePut<T> put, in LaneValue<T> value)
        where T : struct, ILanes<T>
    {
        T.Store(value.Value * put.Strike, ref Price.Slice(row, T.Count)[0]);
        T.Store(value.Slope, ref Delta.Slice(row, T.Count)[0]);
        T.Store(value.Bend / put.Strike, ref Gamma.Slice(row, T.Count)[0]);
    }

    /// <summary>Some of the rows.</summary>
    public ValueColumns Slice(int start, int count) =>
        new(
            Price.Slice(start, count),
            Delta.Slice(start, count),
            Gamma.Slice(start, count),
            IsExercise.Slice(start, count)
        );
}
