using System.Collections.Immutable;

namespace Strikelight.Core.Outcomes;

/// <summary>What became of many levels, by kind; immutable.</summary>
/// <remarks>Definition: docs/math/level-outcomes.md.</remarks>
public sealed record OutcomeTable
{
    internal OutcomeTable() { }

    /// <summary>When a level counts as touched and exceeded.</summary>
    public required OutcomeRules Rules { get; init; }

    /// <summary>Distinct days of all levels.</summary>
    public required int Days { get; init; }

    /// <summary>Distinct symbols of all levels.</summary>
    public required int Symbols { get; init; }

    /// <summary>First day; null without one.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>Last day; null without one.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>Kinds of levels in the order of their names.</summary>
    public required ImmutableArray<OutcomeRow> Rows { get; init; }

    /// <summary>Counts trials as they come, in any order; holds one count a kind, question and day.</summary>
    /// <param name="rules">The rules of all of them.</param>
    /// <param name="trials">Levels beside their placebos.</param>
    /// <exception cref="ArgumentException">A trial was held under other rules.</exception>
    public static OutcomeTable Of(OutcomeRules rules, IEnumerable<LevelTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(trials);
        OutcomeTally tally = new(rules);
        foreach (LevelTrial trial in trials)
        {
            tally.Add(trial);
        }
        return tally.ToTable();
    }
}
