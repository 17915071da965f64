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
}
