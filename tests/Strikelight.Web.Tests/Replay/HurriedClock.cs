namespace Strikelight.Web.Tests.Replay;

/// <summary>Real time, but what the server does once a minute it does each second.</summary>
internal sealed class HurriedClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan time) => time == TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(1) : time;
}
