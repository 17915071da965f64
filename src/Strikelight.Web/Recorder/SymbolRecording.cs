namespace Strikelight.Web.Recorder;

/// <summary>How far the recording of a symbol has come.</summary>
internal sealed class SymbolRecording
{
    /// <summary>What the next poll is encoded against; null makes it a key.</summary>
    public PollState? State { get; set; }

    /// <summary>Real time at which the last chain went to the store; null before the first.</summary>
    public DateTimeOffset? RecordedAt { get; set; }

    /// <summary>Market time of that chain.</summary>
    public DateTimeOffset? RecordedMarket { get; set; }

    /// <summary>The gap that is open, as far as it is known; null while recording runs.</summary>
    public OpenGap? Gap { get; set; }
}
