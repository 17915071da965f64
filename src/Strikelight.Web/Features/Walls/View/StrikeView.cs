namespace Strikelight.Web.Features.Walls.View;

/// <summary>Exposure and activity at one strike, the scope's expiries added up; null is missing.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="CallGexUsdPerPct">Signed exposure of the calls.</param>
/// <param name="PutGexUsdPerPct">Signed exposure of the puts.</param>
/// <param name="NetGexUsdPerPct">Both.</param>
/// <param name="CallOi">Calls open.</param>
/// <param name="PutOi">Puts open.</param>
/// <param name="CallVolume">Calls traded.</param>
/// <param name="PutVolume">Puts traded.</param>
/// <param name="CallPremiumUsd">Gross premium traded in calls.</param>
/// <param name="PutPremiumUsd">Gross premium traded in puts.</param>
public sealed record StrikeView(
    double StrikeUsd,
    double? CallGexUsdPerPct,
    double? PutGexUsdPerPct,
    double? NetGexUsdPerPct,
    double? CallOi,
    double? PutOi,
    double? CallVolume,
    double? PutVolume,
    double? CallPremiumUsd,
    double? PutPremiumUsd
);
