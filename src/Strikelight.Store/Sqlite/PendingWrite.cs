namespace Strikelight.Store.Sqlite;

/// <summary>A batch in the queue, or a step of maintenance that needs the writing connection.</summary>
internal sealed class PendingWrite
{
    // Continuations run elsewhere: the writer does not wait for what a caller does next.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingWrite(StoreBatch batch)
    {
        Batch = batch;
        HeldBytes = batch.HeldBytes;
    }

    public PendingWrite(Action<SqlSession> step) => Step = step;

    public StoreBatch? Batch { get; }

    public Action<SqlSession>? Step { get; }

    public long HeldBytes { get; }

    /// <summary>What is known at the end of the group it is written in; null for a good end.</summary>
    public Exception? Refusal { get; set; }

    public Task Done => _done.Task;

    public void Acknowledge()
    {
        if (Refusal is { } refusal)
        {
            _done.TrySetException(refusal);
        }
        else
        {
            _done.TrySetResult();
        }
    }

    public void Fail(Exception reason) => _done.TrySetException(reason);
}
