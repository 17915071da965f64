using System.Collections.Immutable;

namespace Strikelight.Core.Exposure;

/// <summary>One value a strike and expiry date: the body of a heat map.</summary>
/// <param name="StrikeUsd">Rows: strikes in USD, ascending.</param>
/// <param name="Expiries">Columns: expiry dates, ascending.</param>
/// <param name="Values">Row after row; NaN where nothing is known, zero where nothing is listed.</param>
public sealed record StrikeExpiryGrid(
    ImmutableArray<double> StrikeUsd,
    ImmutableArray<ExpiryGroup> Expiries,
    ImmutableArray<double> Values
)
{
    /// <summary>The value of a cell.</summary>
    public double this[int strikeIndex, int expiryIndex] => Values[strikeIndex * Expiries.Length + expiryIndex];
}
