namespace Strikelight.Core.Outcomes;

/// <summary>What the distance is measured in from which a level counts as exceeded.</summary>
public enum ExceedUnit
{
    /// <summary>The expected move to the end of the test; without one the answer is unknown.</summary>
    ExpectedMove,

    /// <summary>Spot when the level was known.</summary>
    Spot,
}
