using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The page's tables as plain values, for CSV: one row a symbol and thing, the symbol first.</summary>
internal static class ZeroDteTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ViewTable> Of(ZeroDteView view) =>
        [
            Levels(view),
            TopStrikes(view),
            Straddle(view),
            Pressure(view),
            GammaThroughSession(view),
            DivergenceTable(view),
        ];

    private static ViewTable Levels(ZeroDteView view) =>
        new(
            "levels",
            "Levels by symbol",
            [
                "symbol",
                "state",
                "marketTime",
                "spotUsd",
                "changePct",
                "regime",
                "gexUsdPerPct",
                "zeroGammaUsd",
                "callWallUsd",
                "putWallUsd",
                "kingNodeUsd",
                "maxPainUsd",
                "mostValuableStrikeUsd",
                "expectedMoveUsd",
                "moveShareUsed",
                "moveBasis",
                "straddleUsd",
                "zeroDteShareOfVolume",
                "zeroDteShareOfGamma",
                "putCallVolume",
                "netPremiumUsd",
                "settlesAt",
                "reason",
            ],
            [.. view.Indexes.Select(Level)]
        );

    private static object?[] Level(ZeroDteIndexView index)
    {
        ZeroDteFigures? figures = index.Figures;
        return
        [
            index.Symbol,
            index.State.Status,
            index.MarketTime,
            figures?.Price.SpotUsd,
            figures?.Price.ChangePct,
            figures?.Regime.Regime,
            figures?.Totals.GexUsdPerPct,
            figures?.Levels.ZeroGamma.PriceUsd,
            figures?.Levels.CallWall.StrikeUsd,
            figures?.Levels.PutWall.StrikeUsd,
            figures?.Levels.KingNode.StrikeUsd,
            figures?.Levels.MaxPain.StrikeUsd,
            figures?.Levels.MostValuableStrike.StrikeUsd,
            figures?.Levels.ExpectedMoveUsd.PriceUsd,
            figures?.MoveUsed.ShareUsed,
            figures?.MoveUsed.Basis,
            figures?.Straddle.NowUsd,
            figures?.ZeroDteShare.OfVolume,
            figures?.ZeroDteShare.OfGamma,
            figures?.Totals.PutCallVolume,
            figures?.Totals.CallPremiumUsd - figures?.Totals.PutPremiumUsd,
            figures?.Settlements.Select(settlement => (DateTimeOffset?)settlement.SettlesAt).FirstOrDefault(),
            figures is null ? index.State.Text : figures.ScopeReason,
        ];
    }

    private static ViewTable TopStrikes(ZeroDteView view) =>
        new(
            "topStrikes",
            "Largest net exposure by strike",
            ["symbol", "strikeUsd", "netGexUsdPerPct", "callOi", "putOi", "callVolume", "putVolume"],
            Rows(
                view,
                figures => figures.TopStrikes,
                strike =>
                    [
                        strike.StrikeUsd,
                        strike.NetGexUsdPerPct,
                        strike.CallOi,
                        strike.PutOi,
                        strike.CallVolume,
                        strike.PutVolume,
                    ]
            )
        );

    private static ViewTable Straddle(ZeroDteView view) =>
        new(
            "straddle",
            "Straddle through the session",
            ["symbol", "kind", "at", "priceUsd"],
            [
                .. Rows(
                    view,
                    figures => figures.Straddle.Recorded,
                    (figures, point) => [figures.Straddle.RecordedBasis, point.At, point.PriceUsd]
                ),
                .. Rows(view, figures => figures.Straddle.Expected, point => ["expected", point.At, point.PriceUsd]),
            ]
        );

    private static ViewTable Pressure(ZeroDteView view) =>
        new(
            "pressure",
            "Hedging by quarter of an hour, USD to buy",
            ["symbol", "from", "to", "unmovedUsd", "downUsd", "upUsd", "usualShares", "unmovedPctOfUsual"],
            Rows(
                view,
                figures => figures.Pressure.Steps,
                step =>
                    [
                        step.From,
                        step.To,
                        step.UnmovedUsd,
                        step.DownUsd,
                        step.UpUsd,
                        step.UsualShares,
                        step.UnmovedPctOfUsual,
                    ]
            )
        );

    private static ViewTable GammaThroughSession(ZeroDteView view) =>
        new(
            "gammaThroughSession",
            "Net exposure by strike through the session",
            ["symbol", "at", "spotUsd", "strikeUsd", "netGexUsdPerPct"],
            Rows<(int Column, int Row, double? Net)>(
                view,
                figures =>
                    [
                        .. figures.GammaThroughSession.NetGexUsdPerPct.SelectMany(
                            (column, x) => column.Select((net, y) => (x, y, net))
                        ),
                    ],
                (figures, cell) =>
                    [
                        figures.GammaThroughSession.At[cell.Column],
                        figures.GammaThroughSession.SpotUsd[cell.Column],
                        figures.GammaThroughSession.StrikeUsd[cell.Row],
                        cell.Net,
                    ]
            )
        );

    private static ViewTable DivergenceTable(ZeroDteView view) =>
        new(
            "divergences",
            "Divergences",
            ["kind", "divergent", "statement", "symbol", "value", "text"],
            [
                .. view.Divergences.SelectMany(divergence =>
                    divergence.Inputs.Select(input =>
                        new object?[]
                        {
                            divergence.Kind,
                            divergence.IsDivergent?.ToString(),
                            divergence.Statement,
                            input.Symbol,
                            input.Value,
                            input.Text,
                        }
                    )
                ),
            ]
        );

    private static List<object?[]> Rows<T>(
        ZeroDteView view,
        Func<ZeroDteFigures, IReadOnlyList<T>> list,
        Func<T, object?[]> row
    ) => Rows(view, list, (_, item) => row(item));

    private static List<object?[]> Rows<T>(
        ZeroDteView view,
        Func<ZeroDteFigures, IReadOnlyList<T>> list,
        Func<ZeroDteFigures, T, object?[]> row
    ) =>
        [
            .. view
                .Indexes.Where(index => index.Figures is not null)
                .SelectMany(index =>
                    list(index.Figures!).Select(item => (object?[])[index.Symbol, .. row(index.Figures!, item)])
                ),
        ];
}
