using Strikelight.Store;

namespace Strikelight.Web.Recorder.Gauge;

/// <summary>When history was thinned and when it will be. Thread-safe.</summary>
public sealed class UpkeepTimes
{
    private volatile Run? _last;
    private long _nextTicks;

    /// <summary>When it is thinned next, real time; null before the first plan.</summary>
    public DateTimeOffset? NextAt =>
        Interlocked.Read(ref _nextTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>When it was thinned last; null before the first time.</summary>
    public DateTimeOffset? LastAt => _last?.At;

    /// <summary>Whether the database is larger than allowed although only the current day is left.</summary>
    public bool IsOverCap => _last?.Report.IsOverCap ?? false;

    internal void Planned(DateTimeOffset next) => Interlocked.Exchange(ref _nextTicks, next.UtcTicks);

    internal void Ran(DateTimeOffset at, ThinReport report) => _last = new(at, report);

    private sealed record Run(DateTimeOffset At, ThinReport Report);
}
