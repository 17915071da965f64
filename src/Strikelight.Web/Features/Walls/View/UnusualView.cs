namespace Strikelight.Web.Features.Walls.View;

/// <summary>A strike that trades much against what is open.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Side">call or put.</param>
/// <param name="Volume">Contracts traded.</param>
/// <param name="Oi">Contracts open.</param>
/// <param name="VolumeToOi">Volume by open interest, the latter not below 100.</param>
/// <param name="PremiumUsd">Gross premium traded.</param>
/// <param name="IsNewStrike">Traded with nothing open at the last close.</param>
/// <param name="Score">0 to 1.</param>
public sealed record UnusualView(
    double StrikeUsd,
    string Side,
    double Volume,
    double? Oi,
    double? VolumeToOi,
    double? PremiumUsd,
    bool IsNewStrike,
    double? Score
);
