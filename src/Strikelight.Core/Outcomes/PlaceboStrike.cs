namespace Strikelight.Core.Outcomes;

/// <summary>A strike that is no level, to be put to the same test; or why there is none.</summary>
public sealed record PlaceboStrike
{
    private PlaceboStrike() { }

    /// <summary>The strike; NaN where there is none.</summary>
    public double StrikeUsd { get; private init; } = double.NaN;

    /// <summary>
    /// How much further from spot than the level it lies, negative where nearer, in USD; NaN where there is none.
    /// </summary>
    public double DistanceErrorUsd { get; private init; } = double.NaN;

    /// <summary>Why there is none; <see cref="PlaceboReason.None"/> where there is one.</summary>
    public PlaceboReason Reason { get; private init; }

    /// <summary>A strike that stands for the level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The strike is not finite and positive.</exception>
    public static PlaceboStrike At(double strikeUsd, LevelFix fix)
    {
        Guard.FinitePositive(strikeUsd);
        ArgumentNullException.ThrowIfNull(fix);
        return new() { StrikeUsd = strikeUsd, DistanceErrorUsd = Math.Abs(strikeUsd - fix.SpotUsd) - fix.DistanceUsd };
    }

    /// <summary>No strike, and why.</summary>
    /// <exception cref="ArgumentException">No reason given.</exception>
    public static PlaceboStrike None(PlaceboReason reason) =>
        reason == PlaceboReason.None
            ? throw new ArgumentException("A missing placebo needs a reason.", nameof(reason))
            : new() { Reason = reason };
}
