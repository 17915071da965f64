namespace Strikelight.Core.Levels;

/// <summary>What a symbol brings to a comparison with others; null where not known.</summary>
/// <param name="Symbol">The symbol.</param>
public sealed record DivergenceInput(string Symbol)
{
    /// <summary>Spot in USD.</summary>
    public double? SpotUsd { get; init; }

    /// <summary>Zero gamma in USD; null also where the profile has no root.</summary>
    public double? ZeroGammaUsd { get; init; }

    /// <summary>Whether spot is within the noise of zero gamma: it is then on neither side.</summary>
    public bool IsNearZeroGamma { get; init; }

    /// <summary>Where its put/call ratio stands in its own history, 0 to 1.</summary>
    public double? PutCallPercentile { get; init; }

    /// <summary>Return since the close before, a fraction.</summary>
    public double? ReturnShare { get; init; }
}
