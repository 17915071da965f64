namespace Strikelight.Store.History;

/// <summary>How the price of a day treated one level; written again, it replaces the earlier one.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Day">The trading day, New York.</param>
/// <param name="Level">Stable id of the level.</param>
/// <param name="Bytes">The encoded outcome, opaque to the store.</param>
public sealed record DayOutcome(SourceSymbol Owner, DateOnly Day, string Level, ReadOnlyMemory<byte> Bytes)
    : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => Bytes.Length + 128;
}
