namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>What the judging of days did since the start. Thread-safe.</summary>
public sealed class OutcomeFigures
{
    private long _judged;
    private long _notJudged;
    private long _failed;
    private volatile string _lastFailure = "";

    /// <summary>Days of a symbol that were judged.</summary>
    public long Judged => Interlocked.Read(ref _judged);

    /// <summary>Days of a symbol of which it was stored why they cannot be.</summary>
    public long NotJudged => Interlocked.Read(ref _notJudged);

    /// <summary>Days of a symbol at which the program failed.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>The last such day, one sentence; empty without one.</summary>
    public string LastFailure => _lastFailure;

    internal void Count(DayVerdict verdict) =>
        Interlocked.Increment(ref verdict.IsJudged ? ref _judged : ref _notJudged);

    internal void CountFailure(string sentence)
    {
        Interlocked.Increment(ref _failed);
        _lastFailure = sentence;
    }
}
