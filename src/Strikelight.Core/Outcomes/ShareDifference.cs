namespace Strikelight.Core.Outcomes;

/// <summary>How much more often the level than a placebo.</summary>
public sealed record ShareDifference
{
    /// <summary>
    /// Whether levels and placebos are compared pair by pair, both answers known; otherwise share with share.
    /// </summary>
    public required bool IsPaired { get; init; }

    /// <summary>Pairs; of unpaired shares the smaller number of answers.</summary>
    public required int Count { get; init; }

    /// <summary>What the count is worth, as in <see cref="OutcomeShare.EffectiveCount"/>.</summary>
    public required double EffectiveCount { get; init; }

    /// <summary>Share of the levels less share of the placebos; NaN where one has none.</summary>
    public required double Estimate { get; init; }

    /// <summary>
    /// Newcombe's 95 % interval at the effective counts, with Student's quantile at the effective count less one; NaN
    /// where there is no estimate.
    /// </summary>
    public required ScoreInterval Interval { get; init; }
}
