using System.Collections.Immutable;

namespace Strikelight.Store;

/// <summary>How much history there is.</summary>
/// <param name="Tables">By table.</param>
/// <param name="OldestDay">New York day of the oldest chain of any symbol; null without one.</param>
/// <param name="NewestDay">The same of the newest.</param>
public sealed record StoreExtent(ImmutableArray<TableSize> Tables, DateOnly? OldestDay, DateOnly? NewestDay);
