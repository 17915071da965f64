using Strikelight.Core.Levels;
using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>One statement for each comparison of the symbols, with the figures it rests on.</summary>
internal static class DivergenceViews
{
    private const string TooFew = "n/a: fewer than two symbols have the figure.";

    /// <summary>The statements.</summary>
    public static IReadOnlyList<DivergenceView> Of(IReadOnlyList<ZeroDteIndexView> indexes)
    {
        DivergenceInput[] inputs = [.. indexes.Select(Input)];
        return [Sides(indexes, Divergences.OfZeroGamma(inputs)), Returns(indexes, Divergences.OfReturns(inputs))];
    }

    private static DivergenceInput Input(ZeroDteIndexView index) =>
        new(index.Symbol)
        {
            SpotUsd = index.Figures?.Price.SpotUsd,
            ZeroGammaUsd = index.Figures?.Levels.ZeroGamma.PriceUsd,
            ReturnShare = index.Figures?.Price.ChangePct / 100,
        };

    private static DivergenceView Sides(IReadOnlyList<ZeroDteIndexView> indexes, ZeroGammaDivergence? sides) =>
        new(
            "zeroGammaSide",
            sides?.IsDivergent,
            sides is null ? TooFew
                : sides.IsDivergent
                    ? $"{Names(sides.Above)} above zero gamma, {Names(sides.Below)} below: hedging would damp moves in "
                        + "one and add to them in the other."
                : sides.Above.IsEmpty && sides.Below.IsEmpty ? "All stand exactly on their zero gamma."
                : $"All stand {(sides.Below.IsEmpty ? "above" : "below")} their zero gamma.",
            [.. indexes.Select(Side)]
        );

    private static DivergenceView Returns(IReadOnlyList<ZeroDteIndexView> indexes, SpreadDivergence? spread) =>
        new(
            "returnSpread",
            spread?.IsDivergent,
            spread is null
                ? TooFew
                : $"{spread.Highest.Symbol} leads {spread.Lowest.Symbol} by {Points(spread.Spread)}"
                    + $" since the close before; {Points(spread.Threshold)} would be called a divergence.",
            [.. indexes.Select(Return)]
        );

    private static DivergenceInputView Side(ZeroDteIndexView index) =>
        index.Figures is not { } figures ? new(index.Symbol, null, index.State.Text)
        : figures.Regime.ToZeroGammaUsd is { } distance
            ? new(
                index.Symbol,
                -distance,
                $"spot {Format.Price(figures.Price.SpotUsd)}, zero gamma "
                    + Format.Price(figures.Levels.ZeroGamma.PriceUsd)
            )
        : new(index.Symbol, null, figures.Levels.ZeroGamma.Reason ?? "");

    private static DivergenceInputView Return(ZeroDteIndexView index) =>
        index.Figures is not { } figures ? new(index.Symbol, null, index.State.Text)
        : figures.Price.ChangePct is { } change ? new(index.Symbol, change, Format.SignedPercent(change / 100))
        : new(index.Symbol, null, "The source has no previous close.");

    private static string Points(double share) => Format.Number(100 * share) + " percentage points";

    private static string Names(IEnumerable<DivergenceInput> symbols) =>
        string.Join(" and ", symbols.Select(symbol => symbol.Symbol));
}
