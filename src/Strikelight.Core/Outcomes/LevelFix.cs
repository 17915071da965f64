namespace Strikelight.Core.Outcomes;

/// <summary>A price level as it was known at one instant, and how long it is watched from then on; immutable.</summary>
public sealed record LevelFix
{
    /// <summary>Fixes a level.</summary>
    /// <param name="levelUsd">The level.</param>
    /// <param name="spotUsd">Spot when the level was known.</param>
    /// <param name="expectedMoveUsd">
    /// One standard deviation from then to the end of the test; NaN where missing.
    /// </param>
    /// <param name="knownAt">When the level was known: of its inputs, the time the last one was received.</param>
    /// <param name="endsAt">End of the test, as a rule the close of the session.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A price is not finite and positive, the move is neither NaN nor finite and positive, or the end is not after the
    /// start.
    /// </exception>
    public LevelFix(
        double levelUsd,
        double spotUsd,
        double expectedMoveUsd,
        DateTimeOffset knownAt,
        DateTimeOffset endsAt
    )
    {
        Guard.FinitePositive(levelUsd);
        Guard.FinitePositive(spotUsd);
        if (!double.IsNaN(expectedMoveUsd))
        {
            Guard.FinitePositive(expectedMoveUsd);
        }
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(endsAt, knownAt);
        LevelUsd = levelUsd;
        SpotUsd = spotUsd;
        ExpectedMoveUsd = expectedMoveUsd;
        KnownAt = knownAt;
        EndsAt = endsAt;
    }

    /// <summary>The level.</summary>
    public double LevelUsd { get; }

    /// <summary>Spot when the level was known.</summary>
    public double SpotUsd { get; }

    /// <summary>One standard deviation from then to the end of the test; NaN where missing.</summary>
    public double ExpectedMoveUsd { get; }

    /// <summary>When the level was known; nothing before counts.</summary>
    public DateTimeOffset KnownAt { get; }

    /// <summary>End of the test; nothing after counts.</summary>
    public DateTimeOffset EndsAt { get; }

    /// <summary>Where the level lies, seen from spot.</summary>
    public LevelSide Side =>
        LevelUsd > SpotUsd ? LevelSide.Above
        : LevelUsd < SpotUsd ? LevelSide.Below
        : LevelSide.AtSpot;

    /// <summary>Distance from spot, without sign.</summary>
    public double DistanceUsd => Math.Abs(LevelUsd - SpotUsd);

    /// <summary>The same test of another price: what a placebo is put to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not finite and positive.</exception>
    public LevelFix At(double levelUsd) => new(levelUsd, SpotUsd, ExpectedMoveUsd, KnownAt, EndsAt);
}
