namespace Strikelight.Web.Recorder.Levels;

/// <summary>What became of the minutes of levels since the start. Thread-safe.</summary>
public sealed class LevelCounts
{
    private long _written;
    private long _lost;
    private long _lostWhilePaused;
    private long _failed;

    /// <summary>Minutes that are safe in the store.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Minutes the store refused, or that were let go while it took nothing.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Those of them that were lost while the store did not write.</summary>
    public long LostWhilePaused => Interlocked.Read(ref _lostWhilePaused);

    /// <summary>Chains whose levels could not be computed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    internal void CountWritten() => Interlocked.Increment(ref _written);

    internal void CountLost(bool isPaused)
    {
        Interlocked.Increment(ref _lost);
        Interlocked.Add(ref _lostWhilePaused, isPaused ? 1 : 0);
    }

    internal void CountFailed() => Interlocked.Increment(ref _failed);
}
