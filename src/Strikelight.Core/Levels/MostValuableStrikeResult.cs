namespace Strikelight.Core.Levels;

/// <summary>The most valuable strike and the terms of its score, each 0 to 1.</summary>
/// <param name="Level">The strike, its score as value; or why there is none.</param>
/// <param name="Proximity">Nearness to spot in expected moves.</param>
/// <param name="GammaShare">Gross gamma exposure by the largest of all strikes.</param>
/// <param name="VolumeShare">Volume by the largest of all strikes; null where volume is not known.</param>
public sealed record MostValuableStrikeResult(
    LevelResult Level,
    double Proximity,
    double GammaShare,
    double? VolumeShare
)
{
    internal static MostValuableStrikeResult None(NoLevelReason reason, string text) =>
        new(LevelResult.None(reason, text), double.NaN, double.NaN, null);
}
