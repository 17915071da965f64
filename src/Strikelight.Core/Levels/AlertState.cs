namespace Strikelight.Core.Levels;

/// <summary>State of a level alert.</summary>
public enum AlertState
{
    /// <summary>A level or the expected move is missing: the rule can say nothing.</summary>
    Unavailable,

    /// <summary>Watching; the condition does not hold.</summary>
    Armed,

    /// <summary>The condition holds, or held and has not been left by the hysteresis yet.</summary>
    Triggered,
}
