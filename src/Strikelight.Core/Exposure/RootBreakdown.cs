using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>The exposures of one root, by strike and by expiry date: <c>SPX</c> apart from <c>SPXW</c>.</summary>
/// <param name="Root">The root with its settlement.</param>
/// <param name="Totals">Sums over its contracts in scope.</param>
/// <param name="ByStrike">Gamma exposure by strike.</param>
/// <param name="Greeks">Delta, vanna and charm exposure at the same strikes.</param>
/// <param name="ByExpiry">Sums of each expiry date.</param>
public sealed record RootBreakdown(
    OptionRoot Root,
    ExposureTotals Totals,
    ExposureByStrike ByStrike,
    GreeksByStrike Greeks,
    ImmutableArray<ExpiryExposure> ByExpiry
);
