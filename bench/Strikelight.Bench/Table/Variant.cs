namespace Strikelight.Bench.Table;

/// <summary>One way to compute what a row is about.</summary>
/// <param name="Run">Computes it once; keeps its result where the comparison looks for it.</param>
/// <param name="UnitsPerCall">What one call counts for: contracts, or 1 for a whole chain.</param>
internal sealed record Variant(Action Run, double UnitsPerCall);
