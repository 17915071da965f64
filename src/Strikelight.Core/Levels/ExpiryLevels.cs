using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>The levels of one expiry date, and whether its walls stand where those of other dates do.</summary>
/// <param name="Expiry">The date and its roots.</param>
/// <param name="CallWall">Call wall of the chosen measure.</param>
/// <param name="PutWall">Put wall of the chosen measure.</param>
/// <param name="KingNode">Largest net exposure.</param>
/// <param name="ZeroGamma">Zero gamma of this date alone; null where it was not asked for.</param>
public sealed record ExpiryLevels(
    ExpiryGroup Expiry,
    LevelResult CallWall,
    LevelResult PutWall,
    LevelResult KingNode,
    LevelResult? ZeroGamma
)
{
    /// <summary>Other dates whose call wall is within 1 % of this one's: "stacked" when not zero.</summary>
    public int CallWallsStacked { get; init; }

    /// <summary>Other dates whose put wall is within 1 % of this one's.</summary>
    public int PutWallsStacked { get; init; }

    /// <summary>The wall of a side.</summary>
    internal LevelResult Wall(OptionSide side) => side == OptionSide.Call ? CallWall : PutWall;
}
