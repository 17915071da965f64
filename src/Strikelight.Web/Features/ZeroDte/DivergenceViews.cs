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
        return
        [
            Sides(indexes, Divergences.OfZeroGamma(inputs)),
            Returns(indexes, Divergences.OfReturns(inputs)),
            PutCalls(indexes, Divergences.OfPutCall(inputs)),
        ];
    }

    private static DivergenceInput Input(ZeroDteIndexView index) =>
        new(index.Symbol)
        {
            SpotUsd = index.Figures?.Price.SpotUsd,
            ZeroGammaUsd = index.Figures?.Levels.ZeroGamma.PriceUsd,
            IsNearZeroGamma = IsNear(index),
            PutCallPercentile = index.Figures?.PutCallRank.Percentile,
            ReturnShare = index.Figures?.Price.ChangePct / 100,
        };

    private static DivergenceView Sides(IReadOnlyList<ZeroDteIndexView> indexes, ZeroGammaDivergence? sides) =>
        new(
            "zeroGammaSide",
            sides?.IsDivergent,
            sides is null ? TooFew : SidesText(indexes, sides),
            [.. indexes.Select(Side)]
        );

    private static string SidesText(IReadOnlyList<ZeroDteIndexView> indexes, ZeroGammaDivergence sides)
    {
        string[] near = [.. indexes.Where(IsNear).Select(index => index.Symbol)];
        string onIt =
            near.Length == 0
                ? ""
                : $"{string.Join(" and ", near)} so near to zero gamma that hedging could turn either way.";
        string apart =
            sides.IsDivergent
                ? $"{Names(sides.Above)} above zero gamma, {Names(sides.Below)} below{Hedging(indexes, sides)}."
            : sides.Above.IsEmpty && sides.Below.IsEmpty
                ? onIt.Length > 0 ? ""
                    : "All stand exactly on their zero gamma."
            : onIt.Length > 0 ? $"{Names([.. sides.Above, .. sides.Below])} {Place(sides)} zero gamma."
            : $"All stand {Place(sides)} their zero gamma.";
        return string.Join(' ', ((string[])[apart, onIt]).Where(text => text.Length > 0));
    }

    private static string Place(ZeroGammaDivergence sides) => sides.Below.IsEmpty ? "above" : "below";

    /// <summary>What it would mean for hedging, where the sign at spot is that of the side for all of them.</summary>
    private static string Hedging(IReadOnlyList<ZeroDteIndexView> indexes, ZeroGammaDivergence sides)
    {
        return
            sides.Above.All(input => RegimeOf(input.Symbol) == "positive")
            && sides.Below.All(input => RegimeOf(input.Symbol) == "negative")
            ? ": hedging would damp moves in one and add to them in the other"
            : "";

        string? RegimeOf(string symbol) =>
            indexes.FirstOrDefault(index => index.Symbol == symbol)?.Figures?.Regime.Regime;
    }

    private static bool IsNear(ZeroDteIndexView index) => index.Figures?.Regime.Regime == "transitional";

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

    private static DivergenceView PutCalls(IReadOnlyList<ZeroDteIndexView> indexes, SpreadDivergence? spread) =>
        new(
            "putCallPercentile",
            spread?.IsDivergent,
            spread is null
                ? TooFew
                : $"{spread.Highest.Symbol} stands {Points(spread.Spread)} higher in its own put/call history than "
                    + $"{spread.Lowest.Symbol}; {Points(spread.Threshold)} would be called a divergence.",
            [.. indexes.Select(PutCall)]
        );

    private static DivergenceInputView PutCall(ZeroDteIndexView index) =>
        index.Figures is not { } figures ? new(index.Symbol, null, index.State.Text)
        : figures.PutCallRank.Percentile is { } share ? new(index.Symbol, share, Format.Percent(share, 0))
        : new(index.Symbol, null, figures.PutCallRank.Reason ?? "");

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
