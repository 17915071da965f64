namespace Strikelight.Web.Recorder.Levels;

/// <summary>Minutes of a session, or why there are none.</summary>
/// <param name="Day">The minutes known at the time asked for, at least one; null where there are none.</param>
/// <param name="Reason">Why there are none, one sentence; empty where there are.</param>
public sealed record LevelRead(LevelDay? Day, string Reason)
{
    /// <summary>None, and why.</summary>
    public static LevelRead None(string reason) => new(null, reason);
}
