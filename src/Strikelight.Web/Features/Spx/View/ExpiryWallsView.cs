using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>The walls of one expiry date under the chosen measure.</summary>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="Roots">Roots that are added up.</param>
/// <param name="Call">Call wall.</param>
/// <param name="Put">Put wall.</param>
/// <param name="KingNode">Largest net exposure.</param>
public sealed record ExpiryWallsView(
    DateOnly Expiry,
    string Roots,
    StrikeLevelView Call,
    StrikeLevelView Put,
    StrikeLevelView KingNode
);
