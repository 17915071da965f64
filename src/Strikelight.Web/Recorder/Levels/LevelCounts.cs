namespace Strikelight.Web.Recorder.Levels;

/// <summary>What became of the minutes of levels since the start. Thread-safe.</summary>
public sealed class LevelCounts
{
    private long _written;
    private long _lost;
    private long _failed;

    /// <summary>Minutes that are safe in the store.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Minutes the store refused, or that were let go while it took nothing.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Chains whose levels could not be computed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    internal void CountWritten() => Interlocked.Increment(ref _written);

    internal void CountLost() => Interlocked.Increment(ref _lost);

    internal void CountFailed() => Interlocked.Increment(ref _failed);
}
