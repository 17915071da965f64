using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>A quantity by strike for one side, with its total.</summary>
/// <param name="ByStrike">One value a strike; zero where nothing is listed, NaN where nothing is known.</param>
/// <param name="Total">Sum of what is known; NaN where nothing is.</param>
/// <param name="KnownContracts">Contracts with a value.</param>
/// <param name="UnknownContracts">Listed contracts without one.</param>
public sealed record StrikeColumn(
    ImmutableArray<double> ByStrike,
    double Total,
    int KnownContracts,
    int UnknownContracts
)
{
    /// <summary>Whether the source says nothing at all.</summary>
    public bool IsUnknown => KnownContracts == 0;
}
