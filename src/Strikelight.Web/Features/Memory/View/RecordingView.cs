using Strikelight.Store;
using Strikelight.Web.Recorder.Gauge;

namespace Strikelight.Web.Features.Memory.View;

/// <summary>The history on disk: whether it is written, what it holds and how much it may.</summary>
public sealed record RecordingView
{
    /// <summary>recording, paused, failing or off, as everywhere where the recorder's state is said.</summary>
    public required string State { get; init; }

    /// <summary>Why it is not recording; empty while it is.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When that state began, real time; null where it has been so since the start.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether it should be written and is not.</summary>
    public bool IsFault { get; init; }

    /// <summary>What is on disk and in the queue; null where there is no history.</summary>
    public RecordingBytesView? Bytes { get; init; }

    /// <summary>What was written since the start; null where there is no history.</summary>
    public RecordingWritesView? Writes { get; init; }

    /// <summary>When it was thinned last, real time; null before the first time.</summary>
    public DateTimeOffset? LastThinnedAt { get; init; }

    /// <summary>When it is thinned next, real time.</summary>
    public DateTimeOffset? NextThinningAt { get; init; }

    /// <summary>When rows, days, symbols and gaps were counted, real time; null before the first count.</summary>
    public DateTimeOffset? CountedAt { get; init; }

    /// <summary>New York day of the oldest chain; null without one.</summary>
    public DateOnly? OldestDay { get; init; }

    /// <summary>New York day of the newest chain; null without one.</summary>
    public DateOnly? NewestDay { get; init; }

    /// <summary>Rows and bytes by table; empty before the first count.</summary>
    public IReadOnlyList<TableSize> Tables { get; init; } = [];

    /// <summary>
    /// Last recorded time of each symbol of the source: those that are always recorded, then the others, the newest
    /// first.
    /// </summary>
    public IReadOnlyList<RecordedSymbol> Symbols { get; init; } = [];

    /// <summary>Gaps of the market's today, the newest 32, oldest first.</summary>
    public IReadOnlyList<RecordedGap> Gaps { get; init; } = [];
}
