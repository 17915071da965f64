namespace Strikelight.Bench;

/// <summary>Time that stands still, so that every run measures the same market.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => 0;
}
