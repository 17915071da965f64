namespace Strikelight.Store.History;

/// <summary>Short volume of a symbol on a day and market; written again, it replaces the earlier one.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Day">The trading day.</param>
/// <param name="Market">The source's code of the reporting facilities.</param>
/// <param name="Volume">The shares.</param>
public sealed record ShortVolumeDay(SourceSymbol Owner, DateOnly Day, string Market, ShortShares Volume) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => 160;
}
