namespace Strikelight.Core.Outcomes;

/// <summary>What became of a level between the instant it was known and the end of the test; immutable.</summary>
/// <remarks>Definition: docs/math/level-outcomes.md.</remarks>
public sealed record LevelOutcome
{
    /// <summary>The level and its test.</summary>
    public required LevelFix Fix { get; init; }

    /// <summary>When it counts as touched and exceeded.</summary>
    public required OutcomeRules Rules { get; init; }

    /// <summary>Length of a bar, or how far apart polls may be: first touches are no sharper than this.</summary>
    public required TimeSpan Resolution { get; init; }

    /// <summary>Whether prices were only looked at now and then: a touch between two polls is not seen.</summary>
    public required bool IsPolled { get; init; }

    /// <summary>Whether price came to the level.</summary>
    public required OutcomeAnswer Touched { get; init; }

    /// <summary>Whether price went beyond the level by more than the rules' threshold.</summary>
    public required OutcomeAnswer Exceeded { get; init; }

    /// <summary>Whether the last price of the test was beyond the level; at the level is not beyond.</summary>
    public required OutcomeAnswer ClosedBeyond { get; init; }

    /// <summary>The first touch was at this instant or later; null without a touch.</summary>
    /// <remarks>Where prices were missing before, it is where they began to be: the touch may lie there.</remarks>
    public DateTimeOffset? FirstTouchFrom { get; init; }

    /// <summary>The first touch was at this instant or before; null without a touch.</summary>
    public DateTimeOffset? FirstTouchBy { get; init; }

    /// <summary>Furthest beyond since the first touch, in USD; 0 where never beyond, NaN without a touch.</summary>
    public double BeyondUsd { get; init; } = double.NaN;

    /// <summary>Furthest back since the first touch, in USD; 0 where never back, NaN without a touch.</summary>
    /// <remarks>Of the bar of the touch only the close counts: its other extreme may have come before.</remarks>
    public double BackUsd { get; init; } = double.NaN;

    /// <summary>Whether prices are missing that could have gone further beyond or back.</summary>
    public bool ExcursionsAreLeast { get; init; }

    /// <summary>How near price is known to have come, in USD; NaN with a touch or without a price.</summary>
    public double ClosestUsd { get; init; } = double.NaN;

    /// <summary><see cref="BeyondUsd"/> in expected moves; NaN where either is missing.</summary>
    public double BeyondMoves => BeyondUsd / Fix.ExpectedMoveUsd;

    /// <summary><see cref="BackUsd"/> in expected moves; NaN where either is missing.</summary>
    public double BackMoves => BackUsd / Fix.ExpectedMoveUsd;

    /// <summary>Follows a price path from the instant the level was known to the end of the test.</summary>
    /// <param name="fix">The level and its test.</param>
    /// <param name="path">Prices; those that do not lie wholly within the test are not counted.</param>
    /// <param name="rules">When it counts as touched and exceeded.</param>
    public static LevelOutcome Evaluate(LevelFix fix, PricePath path, OutcomeRules rules)
    {
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(rules);
        if (fix.DistanceUsd <= rules.TouchToleranceUsd)
        {
            return new()
            {
                Fix = fix,
                Rules = rules,
                Resolution = path.Resolution,
                IsPolled = path.IsPolled,
                Touched = OutcomeAnswer.LevelAtSpot,
                Exceeded = OutcomeAnswer.LevelAtSpot,
                ClosedBeyond = OutcomeAnswer.LevelAtSpot,
            };
        }
        OutcomeWalk walk = new(fix, path, rules);
        foreach (PriceStep step in path.Steps)
        {
            walk.Add(step);
        }
        return walk.Finish();
    }
}
