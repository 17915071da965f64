namespace Strikelight.Core.Outcomes;

/// <summary>Why a level has no placebo strike.</summary>
public enum PlaceboReason
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The level is at spot: there is no other side.</summary>
    LevelAtSpot,

    /// <summary>No strike is listed where one is needed.</summary>
    NothingListed,

    /// <summary>The strike is a level itself.</summary>
    IsLevel,
}
