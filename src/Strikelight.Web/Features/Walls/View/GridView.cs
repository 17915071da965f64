namespace Strikelight.Web.Features.Walls.View;

/// <summary>One value a strike and expiry.</summary>
/// <param name="StrikeUsd">Rows, ascending.</param>
/// <param name="Expiries">Columns, the nearest first.</param>
/// <param name="Values">Row after row; null where missing.</param>
public sealed record GridView(
    IReadOnlyList<double> StrikeUsd,
    IReadOnlyList<DateOnly> Expiries,
    IReadOnlyList<double?> Values
)
{
    /// <summary>The value of a cell.</summary>
    public double? At(int strikeIndex, int expiryIndex) => Values[strikeIndex * Expiries.Count + expiryIndex];
}
