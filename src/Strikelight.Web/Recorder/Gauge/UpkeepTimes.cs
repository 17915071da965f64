using Strikelight.Store;

namespace Strikelight.Web.Recorder.Gauge;

/// <summary>When history was thinned and when it will be. Thread-safe.</summary>
public sealed class UpkeepTimes
{
    private volatile Run? _last;
    private long _nextTicks;
    private long _failures;
    private string _failure = "";

    /// <summary>When it is thinned next, real time; null before the first plan.</summary>
    public DateTimeOffset? NextAt =>
        Interlocked.Read(ref _nextTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>When it was thinned last; null before the first time.</summary>
    public DateTimeOffset? LastAt => _last?.At;

    /// <summary>Whether the database is larger than allowed although only the current day is left.</summary>
    public bool IsOverCap => _last?.Report.IsOverCap ?? false;

    /// <summary>Tries that failed.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Why the last try failed; empty where it did not.</summary>
    public string Failure => Volatile.Read(ref _failure);

    internal void Planned(DateTimeOffset next) => Interlocked.Exchange(ref _nextTicks, next.UtcTicks);

    internal void Ran(DateTimeOffset at, ThinReport report)
    {
        Volatile.Write(ref _failure, "");
        _last = new(at, report);
    }

    internal void Failed(string reason)
    {
        Interlocked.Increment(ref _failures);
        Volatile.Write(ref _failure, reason);
    }

    private sealed record Run(DateTimeOffset At, ThinReport Report);
}
