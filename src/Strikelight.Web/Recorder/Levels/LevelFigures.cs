using System.Collections.Frozen;
using System.Collections.Immutable;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>The numbered list of the figures that a <see cref="LevelMinute"/> may hold.</summary>
/// <remarks>A missing figure is absent. docs/level-minutes.md holds the same list; a test compares them.</remarks>
public static partial class LevelFigures
{
    /// <summary>All figures, by ascending id.</summary>
    public static ImmutableArray<LevelFigureInfo> All { get; } =
    [.. Times(), .. Walls(), .. OtherLevels(), .. Moves(), .. Exposures(), .. Activity(), .. Quality()];

    private static readonly FrozenDictionary<ushort, LevelFigureInfo> ById = All.ToFrozenDictionary(info => info.Id);

    /// <summary>The figure with an id; null where the list has none.</summary>
    public static LevelFigureInfo? Find(ushort id) => ById.GetValueOrDefault(id);

    /// <summary>The figures of a chain that are known, by ascending id.</summary>
    public static ImmutableArray<LevelFigure> Of(LevelSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var figures = ImmutableArray.CreateBuilder<LevelFigure>(All.Length);
        foreach (LevelFigureInfo info in All)
        {
            double value = info.Value(source);
            if (double.IsFinite(value))
            {
                figures.Add(new(info.Id, value));
            }
        }
        return figures.DrainToImmutable();
    }

    /// <summary>A figure of a minute; null where it is missing.</summary>
    public static double? Get(this LevelMinute minute, ushort id)
    {
        ArgumentNullException.ThrowIfNull(minute);
        foreach (LevelFigure figure in minute.Figures)
        {
            if (figure.Id == id)
            {
                return figure.Value;
            }
        }
        return null;
    }
}
