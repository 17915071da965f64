namespace Strikelight.Core.Outcomes;

/// <summary>One level of one day beside its two placebos, all put to the same test; immutable.</summary>
/// <param name="Key">Symbol, day and kind of level.</param>
/// <param name="Level">What became of the level.</param>
/// <param name="Mirror">The strike at the same distance on the other side of spot.</param>
/// <param name="Random">A strike at about the same distance, chosen by chance.</param>
public sealed record LevelTrial(LevelKey Key, LevelOutcome Level, PlaceboOutcome Mirror, PlaceboOutcome Random)
{
    /// <summary>Puts a level and its placebos to the test.</summary>
    /// <param name="key">Symbol, day and kind of level.</param>
    /// <param name="fix">The level and its test.</param>
    /// <param name="listed">Strikes and levels of the instant the level was known.</param>
    /// <param name="path">Prices.</param>
    /// <param name="rules">When a price counts as touched and exceeded.</param>
    /// <exception cref="ArgumentException">The level is not among the levels of that instant.</exception>
    public static LevelTrial Evaluate(
        LevelKey key,
        LevelFix fix,
        ListedStrikes listed,
        PricePath path,
        OutcomeRules rules
    )
    {
        ArgumentNullException.ThrowIfNull(fix);
        ArgumentNullException.ThrowIfNull(listed);
        if (!listed.HasLevel(fix.LevelUsd))
        {
            throw new ArgumentException("The level under test is not among the levels.", nameof(listed));
        }
        LevelOutcome level = LevelOutcome.Evaluate(fix, path, rules);
        return new(
            key,
            level,
            PlaceboOutcome.Evaluate(Placebos.Mirror(fix, listed), level, path),
            PlaceboOutcome.Evaluate(Placebos.Random(key, fix, listed), level, path)
        );
    }
}
