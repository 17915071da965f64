using Strikelight.Store;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Recorder;

/// <summary>What the recorder does and did since the start, as JSON.</summary>
/// <param name="State">off, recording, paused (the store does not write) or failing (an error of its own).</param>
/// <param name="Reason">Why it is not recording; empty while it is.</param>
/// <param name="LastWrittenAt">When something was last safe in the store, real time; null before the first.</param>
/// <param name="Chains">Counts of chains; null where there is no history.</param>
public sealed record RecorderReport(string State, string Reason, DateTimeOffset? LastWrittenAt, RecorderCounts? Chains)
{
    /// <summary>Since when the state lasts, real time; null where it has been so since the start.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Counts of minutes of levels; null where there is no history.</summary>
    public LevelTally? Levels { get; init; }

    /// <summary>Bytes on disk and in memory; null where there is no history.</summary>
    public StoreBytes? Bytes { get; init; }

    /// <summary>The last thinning that ended, real time; null before the first.</summary>
    public DateTimeOffset? LastThinnedAt { get; init; }

    /// <summary>Why the last try to thin failed; empty where it did not.</summary>
    public string ThinFailure { get; init; } = "";

    /// <summary>Each symbol that is followed or was recorded since the start.</summary>
    public IReadOnlyList<SymbolReport> Symbols { get; init; } = [];
}
