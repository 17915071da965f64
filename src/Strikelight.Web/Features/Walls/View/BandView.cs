namespace Strikelight.Web.Features.Walls.View;

/// <summary>A level under the definition in use and under the others.</summary>
/// <param name="Level">Which level: callWall, putWall, zeroGamma.</param>
/// <param name="LowUsd">Lowest under any definition.</param>
/// <param name="HighUsd">Highest under any definition.</param>
/// <param name="Agreement">Share of the other definitions that agree, 0 to 1.</param>
/// <param name="Variants">Each definition with its level.</param>
public sealed record BandView(
    string Level,
    double? LowUsd,
    double? HighUsd,
    double? Agreement,
    IReadOnlyList<VariantView> Variants
);
