namespace Strikelight.Core.Levels;

/// <summary>Call and put wall of one measure.</summary>
/// <param name="Measure">What the walls have most of.</param>
/// <param name="Call">At or above spot.</param>
/// <param name="Put">At or below spot.</param>
public sealed record WallPair(WallMeasure Measure, LevelResult Call, LevelResult Put);
