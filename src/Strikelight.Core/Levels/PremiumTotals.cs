namespace Strikelight.Core.Levels;

/// <summary>Gross premium traded in scope.</summary>
/// <param name="CallUsd">Calls; NaN where no volume is known.</param>
/// <param name="PutUsd">Puts; NaN where no volume is known.</param>
/// <param name="AtMidContracts">Traded contracts valued at the mid.</param>
/// <param name="AtLastContracts">Traded contracts valued at their last trade, for want of a two-sided quote.</param>
/// <param name="MissingContracts">Contracts in no sum: without a volume, or traded without any price.</param>
public sealed record PremiumTotals(
    double CallUsd,
    double PutUsd,
    int AtMidContracts,
    int AtLastContracts,
    int MissingContracts
);
