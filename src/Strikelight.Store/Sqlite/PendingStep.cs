namespace Strikelight.Store.Sqlite;

/// <summary>A step of maintenance that needs the writing connection.</summary>
internal sealed class PendingStep(Action<SqlSession> work)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Run(SqlSession session)
    {
        work(session);
        _done.TrySetResult();
    }

    public void Fail(Exception reason) => _done.TrySetException(reason);
}
