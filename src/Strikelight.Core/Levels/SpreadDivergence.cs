namespace Strikelight.Core.Levels;

/// <summary>How far apart symbols are in one figure.</summary>
/// <param name="Highest">The symbol with the highest figure.</param>
/// <param name="HighestValue">Its figure.</param>
/// <param name="Lowest">The symbol with the lowest figure.</param>
/// <param name="LowestValue">Its figure.</param>
/// <param name="Threshold">The least difference that is called a divergence.</param>
public sealed record SpreadDivergence(
    DivergenceInput Highest,
    double HighestValue,
    DivergenceInput Lowest,
    double LowestValue,
    double Threshold
)
{
    /// <summary>Highest less lowest.</summary>
    public double Spread => HighestValue - LowestValue;

    /// <summary>Whether the difference reaches the threshold.</summary>
    public bool IsDivergent => Spread >= Threshold;
}
