namespace Strikelight.Core.Outcomes;

/// <summary>One question about the levels of a kind, and about their placebos.</summary>
public sealed record OutcomeComparison
{
    /// <summary>The question.</summary>
    public required OutcomeQuestion Question { get; init; }

    /// <summary>The levels.</summary>
    public required OutcomeShare Level { get; init; }

    /// <summary>The strikes at the same distance on the other side.</summary>
    public required OutcomeShare Mirror { get; init; }

    /// <summary>The strikes chosen by chance.</summary>
    public required OutcomeShare Random { get; init; }

    /// <summary>Levels less mirrors.</summary>
    public required ShareDifference LevelLessMirror { get; init; }

    /// <summary>Levels less strikes chosen by chance.</summary>
    public required ShareDifference LevelLessRandom { get; init; }
}
