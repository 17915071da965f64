namespace Strikelight.Core.Outcomes;

/// <summary>Where a level lies, seen from spot when it was fixed.</summary>
public enum LevelSide
{
    /// <summary>At spot: it has been reached before the test begins.</summary>
    AtSpot,

    /// <summary>Above spot: highs reach it.</summary>
    Above,

    /// <summary>Below spot: lows reach it.</summary>
    Below,
}
