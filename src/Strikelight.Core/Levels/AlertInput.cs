namespace Strikelight.Core.Levels;

/// <summary>What the level alerts look at.</summary>
/// <param name="SpotUsd">Spot.</param>
/// <param name="CallWall">Call wall now.</param>
/// <param name="PutWall">Put wall now.</param>
/// <param name="ZeroGamma">Zero gamma now.</param>
/// <param name="MoveToCloseUsd">One standard deviation until the close; NaN where missing.</param>
public sealed record AlertInput(
    double SpotUsd,
    LevelResult CallWall,
    LevelResult PutWall,
    LevelResult ZeroGamma,
    double MoveToCloseUsd
);
