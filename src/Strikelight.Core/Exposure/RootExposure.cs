using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>The exposure of one root: <c>SPX</c> settles at the opening, <c>SPXW</c> at the close.</summary>
/// <param name="Root">The root with its settlement.</param>
/// <param name="Totals">Sums over its contracts in scope.</param>
public sealed record RootExposure(OptionRoot Root, ExposureTotals Totals);
