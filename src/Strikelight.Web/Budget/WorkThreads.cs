using System.Collections.Concurrent;

namespace Strikelight.Web.Budget;

/// <summary>The few threads on which everything is polled, analysed and drawn.</summary>
/// <remarks>
/// Shared array pools keep arrays for each thread that ever returned one, of each size: one set for drawing and
/// analysing is some 2 MiB, and on the thread pool ten threads and more came to own one. What runs here may wait for
/// tasks, but should not block.
/// </remarks>
internal sealed class WorkThreads : TaskScheduler
{
    private const int LeastThreads = 2; // a reader that blocks does not hold up all others
    private const int MostThreads = 8;

    [ThreadStatic]
    private static bool isWorker;

    private readonly BlockingCollection<Task> _waiting = [];
    private readonly TaskFactory _factory;

    private WorkThreads()
    {
        _factory = new(this);
        for (int i = 0; i < MaximumConcurrencyLevel; i++)
        {
            new Thread(Work) { IsBackground = true, Name = $"work {i}" }.Start();
        }
    }

    /// <summary>Those of the process.</summary>
    public static WorkThreads Shared { get; } = new();

    /// <inheritdoc />
    public override int MaximumConcurrencyLevel { get; } =
        Math.Clamp(Environment.ProcessorCount, LeastThreads, MostThreads);

    /// <summary>Runs the work, and what it does after each wait, on one of the threads.</summary>
    public Task RunAsync(Func<Task> work) => _factory.StartNew(work).Unwrap();

    /// <summary>The same for work with a result.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => _factory.StartNew(work).Unwrap();

    /// <inheritdoc />
    protected override void QueueTask(Task task) => _waiting.Add(task);

    /// <inheritdoc />
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        isWorker && !taskWasPreviouslyQueued && TryExecuteTask(task);

    /// <inheritdoc />
    protected override IEnumerable<Task> GetScheduledTasks() => _waiting;

    private void Work()
    {
        isWorker = true;
        foreach (Task task in _waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
