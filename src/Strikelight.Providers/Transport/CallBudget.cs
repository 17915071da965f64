namespace Strikelight.Providers.Transport;

/// <summary>All calls to one source pass here: a token bucket, and a gate the source itself can close.</summary>
/// <remarks>A call beyond the budget is refused, not queued: whoever polls comes back, and no queue can grow.</remarks>
internal sealed class CallBudget
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly int _burst;
    private readonly double _tokensPerSecond;
    private double _tokens;
    private long _countedAt;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    public CallBudget(TimeProvider clock, int callsPerMinute, int burst)
    {
        _clock = clock;
        _burst = burst;
        _tokensPerSecond = callsPerMinute / 60.0;
        _tokens = burst;
        _countedAt = clock.GetTimestamp();
    }

    /// <summary>Takes a call from the budget, or says how long to wait and on whose wish.</summary>
    public CallPermit TryTake()
    {
        lock (_lock)
        {
            TimeSpan closed = _closedUntil - _clock.GetUtcNow();
            if (closed > TimeSpan.Zero)
            {
                return new(CallPermit.Answer.SourceAsked, closed);
            }
            long now = _clock.GetTimestamp();
            double earned = _clock.GetElapsedTime(_countedAt, now).TotalSeconds * _tokensPerSecond;
            _tokens = Math.Min(_burst, _tokens + earned);
            _countedAt = now;
            if (_tokens < 1)
            {
                return new(CallPermit.Answer.BudgetUsed, TimeSpan.FromSeconds((1 - _tokens) / _tokensPerSecond));
            }
            _tokens -= 1;
            return new(CallPermit.Answer.Granted, TimeSpan.Zero);
        }
    }

    /// <summary>Lets nothing pass for a while; a longer wish stays, a shorter one does not cut it.</summary>
    public void CloseFor(TimeSpan wait)
    {
        lock (_lock)
        {
            DateTimeOffset until = _clock.GetUtcNow() + wait;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }
}
