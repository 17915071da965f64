namespace Strikelight.Core.Outcomes;

/// <summary>Yes, no, or why it is not known.</summary>
public enum OutcomeAnswer
{
    /// <summary>Nobody has looked.</summary>
    NotEvaluated,

    /// <summary>It happened.</summary>
    Yes,

    /// <summary>It did not happen, and no price is missing that could say otherwise.</summary>
    No,

    /// <summary>Unknown: the level was at spot when it was fixed, there was nothing left to reach.</summary>
    LevelAtSpot,

    /// <summary>Unknown: not one price lies within the test.</summary>
    NoPrices,

    /// <summary>Unknown: prices are missing within the test.</summary>
    Gap,

    /// <summary>Unknown: prices end before the test does.</summary>
    EndsEarly,

    /// <summary>Unknown: a bar that is only in part within the test holds a price that would decide it.</summary>
    EdgeBar,

    /// <summary>Unknown: the rule needs an expected move and there was none.</summary>
    NoExpectedMove,
}
