namespace Strikelight.Core.Outcomes;

/// <summary>A placebo strike and what became of it.</summary>
/// <param name="Strike">The strike, or why there is none.</param>
/// <param name="Outcome">What became of it; null where there is none.</param>
public sealed record PlaceboOutcome(PlaceboStrike Strike, LevelOutcome? Outcome)
{
    internal static PlaceboOutcome Evaluate(PlaceboStrike strike, LevelOutcome level, PricePath path) =>
        new(
            strike,
            strike.Reason == PlaceboReason.None
                ? LevelOutcome.Evaluate(level.Fix.At(strike.StrikeUsd), path, level.Rules)
                : null
        );
}
