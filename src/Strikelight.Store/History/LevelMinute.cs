using System.Collections.Immutable;

namespace Strikelight.Store.History;

/// <summary>The levels of a symbol in one minute; written again, it replaces the earlier one.</summary>
public sealed record LevelMinute : StoreRecord
{
    /// <summary>Takes the figures of a minute.</summary>
    /// <param name="owner">Source and symbol.</param>
    /// <param name="minute">Start of the minute.</param>
    /// <param name="quality">Quality of the lowest input, as the writer numbers it.</param>
    /// <param name="figures">The figures there are, at most 4,096; a missing one is absent.</param>
    /// <exception cref="ArgumentException">Too many figures, or one is NaN.</exception>
    public LevelMinute(SourceSymbol owner, DateTimeOffset minute, byte quality, ImmutableArray<LevelFigure> figures)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(figures.Length, FiguresMost, nameof(figures));
        if (figures.Any(figure => double.IsNaN(figure.Value)))
        {
            throw new ArgumentException("A missing figure is left out, not NaN.", nameof(figures));
        }
        Owner = owner;
        Minute = minute;
        Quality = quality;
        Figures = figures;
    }

    internal const int FiguresMost = 4096;

    /// <summary>Source and symbol.</summary>
    public SourceSymbol Owner { get; }

    /// <summary>Start of the minute, market time.</summary>
    public DateTimeOffset Minute { get; }

    /// <summary>Quality of the lowest input.</summary>
    public byte Quality { get; }

    /// <summary>The figures there are.</summary>
    public ImmutableArray<LevelFigure> Figures { get; }

    /// <inheritdoc/>
    public override int HeldBytes => (Figures.Length * 16) + 96;
}
