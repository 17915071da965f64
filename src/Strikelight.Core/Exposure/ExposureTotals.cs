namespace Strikelight.Core.Exposure;

/// <summary>Sums over contracts; NaN where nothing behind a sum is known.</summary>
/// <param name="NetGexUsd">Signed gamma exposure, USD per 1 %.</param>
/// <param name="CallGexUsd">The calls' part of it.</param>
/// <param name="PutGexUsd">The puts' part of it.</param>
/// <param name="GrossGexUsd">Sum of absolute values, USD per 1 %.</param>
/// <param name="DexUsd">Signed delta exposure in USD; the hedge against it cannot be seen.</param>
/// <param name="VannaUsdPerVolPoint">USD of delta per volatility point, all volatilities together.</param>
/// <param name="CharmUsdPerCalendarDay">USD of delta per calendar day.</param>
/// <param name="Coverage">What stands behind the gamma exposure.</param>
public sealed record ExposureTotals(
    double NetGexUsd,
    double CallGexUsd,
    double PutGexUsd,
    double GrossGexUsd,
    double DexUsd,
    double VannaUsdPerVolPoint,
    double CharmUsdPerCalendarDay,
    ExposureCoverage Coverage
);
