namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Whether the levels of a symbol's day were judged, why not, and on what it rests; immutable.</summary>
public sealed record DayVerdict
{
    /// <summary>Whether they were judged. What was not judged is in no count.</summary>
    public bool IsJudged => Reason.Length == 0;

    /// <summary>Why they were not, one sentence; empty where they were.</summary>
    public required string Reason { get; init; }

    /// <summary>Market time at which it was decided; a page as of an earlier time does not know it.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>Where the levels come from.</summary>
    public FixOrigin Levels { get; init; }

    /// <summary>Number of levels put to the test.</summary>
    public int LevelCount { get; init; }

    /// <summary>Market time of the chain behind the levels; null without levels.</summary>
    public DateTimeOffset? LevelsAt { get; init; }

    /// <summary>When the levels were known: the test begins; null without levels.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Where the prices come from.</summary>
    public PathOrigin Prices { get; init; }

    /// <summary>Length of a price bar, or how far apart polls may be; zero without prices.</summary>
    public TimeSpan Resolution { get; init; }

    /// <summary>Share of the time under test that prices cover, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>Market time of the chain whose listed strikes the placebos are taken from; null without one.</summary>
    public DateTimeOffset? StrikesAt { get; init; }
}
