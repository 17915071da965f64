namespace Strikelight.Web.Board;

/// <summary>One latest value and a signal: readers skip what they were too slow for, and nothing queues up.</summary>
/// <typeparam name="T">An immutable value that knows its version.</typeparam>
public sealed class LatestValue<T>
    where T : class, IVersioned
{
    private volatile T? _current;
    private volatile TaskCompletionSource _signal = NewSignal();

    /// <summary>The newest value, or null before the first.</summary>
    public T? Current => _current;

    /// <summary>Replaces the value and wakes everyone who waits.</summary>
    public void Publish(T next)
    {
        _current = next;
        Interlocked.Exchange(ref _signal, NewSignal()).TrySetResult();
    }

    /// <summary>The newest value whose version is not <paramref name="seenVersion"/>, now or when it comes.</summary>
    public async Task<T> NextAfterAsync(long seenVersion, CancellationToken cancellation)
    {
        while (true)
        {
            // Read before the value, or a publication in between is missed.
            Task moved = _signal.Task;
            if (_current is { } value && value.Version != seenVersion)
            {
                return value;
            }
            await moved.WaitAsync(cancellation);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
