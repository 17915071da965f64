namespace Strikelight.Web.Recorder.Levels;

/// <summary>How far the levels of stored chains have been caught up since the start. Thread-safe.</summary>
public sealed class LevelCatchUpState
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _written;
    private long _failed;

    /// <summary>Ends once every chain that was there at the start has its minute, or cannot have one.</summary>
    public Task Over => _over.Task;

    /// <summary>Minutes written.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Chains that could not be read or whose levels could not be computed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    internal void CountWritten() => Interlocked.Increment(ref _written);

    internal void CountFailed() => Interlocked.Increment(ref _failed);

    internal void End() => _over.TrySetResult();
}
