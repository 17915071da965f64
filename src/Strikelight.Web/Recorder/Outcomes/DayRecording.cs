using System.Collections.Immutable;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>What is recorded of a symbol's session, as far as levels are judged by it; immutable.</summary>
internal sealed record DayRecording
{
    /// <summary>The levels under test; null where there are none.</summary>
    public FixedLevels? Levels { get; init; }

    /// <summary>Why there are no levels, one sentence; empty where there are, or where nothing is recorded.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Market times of the spot in the recorded minutes, ascending.</summary>
    public ImmutableArray<DateTimeOffset> PolledAt { get; init; } = [];

    /// <summary>The spot at each of these times.</summary>
    public ImmutableArray<double> SpotUsd { get; init; } = [];

    /// <summary>Strikes that the earliest stored chain lists; empty without one.</summary>
    public ImmutableArray<double> StrikesUsd { get; init; } = [];

    /// <summary>Market time of that chain; null without one.</summary>
    public DateTimeOffset? StrikesAt { get; init; }
}
