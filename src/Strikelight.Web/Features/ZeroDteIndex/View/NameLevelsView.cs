using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>The levels that are shown of a name, as on its own page.</summary>
/// <param name="ZeroGamma">Root of the re-priced exposure nearest to spot.</param>
/// <param name="CallWall">Call wall of the chosen measure.</param>
/// <param name="PutWall">Put wall of the chosen measure.</param>
/// <param name="KingNode">Largest net exposure.</param>
public sealed record NameLevelsView(
    PriceLevelView ZeroGamma,
    StrikeLevelView CallWall,
    StrikeLevelView PutWall,
    StrikeLevelView KingNode
);
