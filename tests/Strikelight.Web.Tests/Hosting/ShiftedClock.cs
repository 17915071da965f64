namespace Strikelight.Web.Tests.Hosting;

/// <summary>The system's clock set to another time: it runs, and so do its timers.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
