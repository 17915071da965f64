namespace Strikelight.Store.Sqlite;

/// <summary>A batch in the queue.</summary>
internal sealed class PendingWrite(StoreBatch batch)
{
    // Continuations run elsewhere: the writer does not wait for what a caller does next.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoreBatch Batch { get; } = batch;

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
