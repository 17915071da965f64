namespace Strikelight.Web.Pages.Levels;

/// <summary>The regime: sign of the exposure at spot, and how far the sign change is.</summary>
/// <param name="Regime">positive, negative, transitional or unknown.</param>
/// <param name="GexAtSpotUsdPerPct">Exposure at spot, re-priced.</param>
/// <param name="ToZeroGammaUsd">Zero gamma less spot.</param>
/// <param name="ToZeroGammaPct">The same in percent of spot.</param>
/// <param name="ToZeroGammaMoves">The same in expected moves.</param>
/// <param name="SpotInBand">Where spot stands between put wall (0) and call wall (1).</param>
public sealed record RegimeView(
    string Regime,
    double? GexAtSpotUsdPerPct,
    double? ToZeroGammaUsd,
    double? ToZeroGammaPct,
    double? ToZeroGammaMoves,
    double? SpotInBand
);
