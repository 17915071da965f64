namespace Strikelight.Core.Levels;

/// <summary>What a level alert watches for.</summary>
public enum AlertRule
{
    /// <summary>Spot is just above the put wall.</summary>
    SupportTest,

    /// <summary>Spot has fallen through the put wall that was in force.</summary>
    SupportBreak,

    /// <summary>Spot is just below the call wall.</summary>
    ResistanceTest,

    /// <summary>Spot has risen through the call wall that was in force.</summary>
    ResistanceBreak,

    /// <summary>Spot is near zero gamma.</summary>
    ZeroGammaProximity,

    /// <summary>Spot is between walls that are close to each other for what is left of the session.</summary>
    RangeBound,
}
