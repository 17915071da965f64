namespace Strikelight.Web.Recorder;

/// <summary>How far the recording of a symbol has come. Not thread-safe.</summary>
internal sealed class SymbolRecording(TimeSpan patience)
{
    /// <summary>What the next poll is encoded against; null makes it a key.</summary>
    public PollState? State { get; set; }

    /// <summary>Real time at which the last chain went to the store; null before the first.</summary>
    public DateTimeOffset? HandedAt { get; set; }

    /// <summary>Market time of that chain.</summary>
    public DateTimeOffset? HandedMarket { get; set; }

    /// <summary>Real time at which a chain was last known to be stored; null before the first.</summary>
    public DateTimeOffset? SafeAt { get; set; }

    /// <summary>Market time of the newest chain known to be stored.</summary>
    public DateTimeOffset? SafeMarket { get; set; }

    /// <summary>Why the last chain could not be recorded, one sentence; empty once one could.</summary>
    public string Failure { get; set; } = "";

    /// <summary>Whether what is owed is there; looked at for followed symbols only.</summary>
    public GapWatch Gaps { get; } = new(patience);
}
