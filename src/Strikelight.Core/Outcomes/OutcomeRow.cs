using System.Collections.Immutable;

namespace Strikelight.Core.Outcomes;

/// <summary>What became of all levels of one kind; immutable.</summary>
public sealed record OutcomeRow
{
    /// <summary>Name of the kind.</summary>
    public required string Level { get; init; }

    /// <summary>Levels that were tested.</summary>
    public required int Trials { get; init; }

    /// <summary>Distinct days of them.</summary>
    public required int Days { get; init; }

    /// <summary>Distinct symbols of them.</summary>
    public required int Symbols { get; init; }

    /// <summary>The coarsest prices among them.</summary>
    public required TimeSpan CoarsestResolution { get; init; }

    /// <summary>How well the strikes on the other side match.</summary>
    public required PlaceboMatch MirrorMatch { get; init; }

    /// <summary>How well the strikes chosen by chance match.</summary>
    public required PlaceboMatch RandomMatch { get; init; }

    /// <summary>One for each question, in the order of <see cref="OutcomeQuestion"/>.</summary>
    public required ImmutableArray<OutcomeComparison> Comparisons { get; init; }
}
