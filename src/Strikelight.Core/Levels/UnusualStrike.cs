using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>One strike and side with volume, ranked by how much it stands out.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="Side">Calls or puts.</param>
/// <param name="Volume">Contracts traded in the session.</param>
/// <param name="OpenInterest">Contracts open at the last close; null where not known.</param>
/// <param name="VolumeToOpenInterest">Volume by open interest (at least the floor); null where not known.</param>
/// <param name="PremiumUsd">Gross premium traded; null where it has no price.</param>
/// <param name="IsNewStrike">Traded, and nothing was open at the last close.</param>
/// <param name="Score">0 to 1; null where open interest or premium is not known.</param>
public sealed record UnusualStrike(
    double StrikeUsd,
    OptionSide Side,
    double Volume,
    double? OpenInterest,
    double? VolumeToOpenInterest,
    double? PremiumUsd,
    bool IsNewStrike,
    double? Score
);
