namespace Strikelight.Web.Features.Spx.View;

/// <summary>Signed exposures; null where nothing behind a sum is known.</summary>
/// <param name="GexUsdPerPct">Gamma, USD of delta per 1 %.</param>
/// <param name="DexUsd">Delta, USD; the hedge is not visible.</param>
/// <param name="VannaUsdPerVolPoint">Vanna, USD of delta per volatility point.</param>
/// <param name="CharmUsdPerDay">Charm, USD of delta per calendar day.</param>
public sealed record GreekSumsView(
    double? GexUsdPerPct,
    double? DexUsd,
    double? VannaUsdPerVolPoint,
    double? CharmUsdPerDay
);
