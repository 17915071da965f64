using System.Threading.Tasks.Sources;
using Microsoft.AspNetCore.Http.Features;

namespace Strikelight.Web.Live;

/// <summary>One open stream: a signal to wake it, what it has seen, and since when it has been writing.</summary>
/// <remarks>
/// The signal is a bit, not a queue: however often it is set while the viewer writes, the viewer wakes once and takes
/// the newest pulse. One waiter; any number of threads may signal. Waiting allocates nothing.
/// </remarks>
internal sealed class LiveViewer(LiveView view, IHttpRequestLifetimeFeature connection, TimeProvider clock)
    : IValueTaskSource
{
    private const int Idle = 0;
    private const int Waiting = 1;
    private const int Signalled = 2;

    private ManualResetValueTaskSourceCore<bool> _wake = new() { RunContinuationsAsynchronously = true };
    private int _state;
    private long _writingSince;
    private long _seenVersion;

    public LiveView View => view;

    /// <summary>Place among the viewers of its view; guarded by the lock of the view.</summary>
    public int Index { get; set; }

    /// <summary>Version of the pulse it took last.</summary>
    public long SeenVersion
    {
        get => Volatile.Read(ref _seenVersion);
        set => Volatile.Write(ref _seenVersion, value);
    }

    public void Signal()
    {
        if (Interlocked.Exchange(ref _state, Signalled) == Waiting)
        {
            _wake.SetResult(true);
        }
    }

    /// <summary>Completes at the next signal, or at once where one came since the last wait.</summary>
    public ValueTask NextAsync()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Signalled) == Signalled)
        {
            return ValueTask.CompletedTask;
        }
        _wake.Reset();
        if (Interlocked.CompareExchange(ref _state, Waiting, Idle) == Idle)
        {
            return new(this, _wake.Version);
        }
        Volatile.Write(ref _state, Idle); // signalled in between
        return ValueTask.CompletedTask;
    }

    public void BeginWrite() => Volatile.Write(ref _writingSince, clock.GetTimestamp());

    public void EndWrite() => Volatile.Write(ref _writingSince, 0);

    /// <summary>How long the present write has taken; zero between writes.</summary>
    public TimeSpan WritingFor()
    {
        long since = Volatile.Read(ref _writingSince);
        return since == 0 ? TimeSpan.Zero : clock.GetElapsedTime(since);
    }

    /// <summary>Closes the connection of a reader that is too slow; its write ends.</summary>
    public void Drop() => connection.Abort();

    void IValueTaskSource.GetResult(short token)
    {
        _wake.GetResult(token);
        Interlocked.CompareExchange(ref _state, Idle, Signalled);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wake.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _wake.OnCompleted(continuation, state, token, flags);
}
