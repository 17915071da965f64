namespace Strikelight.Core.Levels;

/// <summary>One alert rule at one moment.</summary>
/// <param name="Rule">What it watches for.</param>
/// <param name="State">Armed, triggered or unavailable.</param>
/// <param name="LevelUsd">The level in force; for the range its middle; NaN where unavailable.</param>
/// <param name="DistanceUsd">
/// Distance that is compared: to the level, positive on the side where the rule watches; beyond the level for breaks;
/// the width for the range. NaN where unavailable.
/// </param>
/// <param name="ThresholdUsd">Distance at which the rule triggers; NaN where unavailable.</param>
public sealed record AlertCondition(
    AlertRule Rule,
    AlertState State,
    double LevelUsd,
    double DistanceUsd,
    double ThresholdUsd
)
{
    internal static AlertCondition Unavailable(AlertRule rule) =>
        new(rule, AlertState.Unavailable, double.NaN, double.NaN, double.NaN);
}
