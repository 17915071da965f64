using System.Collections.Immutable;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>The figures a panel reads of each minute; one object a panel, for its minutes are kept under it.</summary>
/// <param name="ids">Ids of <see cref="LevelFigureId"/>; a figure's place in the set is its column.</param>
public sealed class LevelFigureSet(params ImmutableArray<ushort> ids)
{
    /// <summary>The figures, in the order of their columns.</summary>
    public ImmutableArray<ushort> Ids { get; } = ids;

    /// <summary>Column of a figure.</summary>
    /// <exception cref="ArgumentException">The set does not have it.</exception>
    public int ColumnOf(ushort id) =>
        Ids.IndexOf(id) is >= 0 and var column
            ? column
            : throw new ArgumentException($"Figure {id} is not in this set.", nameof(id));
}
