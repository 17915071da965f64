using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>The tables of a tab as plain values, for CSV.</summary>
internal static class SpxTables
{
    /// <summary>Columns of a root and expiry, as <see cref="Cells"/> fills them.</summary>
    public static readonly string[] SeriesColumns = ["root", "settlement", "expiry", "settlesAt"];

    /// <summary>Those of the tab that is shown.</summary>
    public static IReadOnlyList<ViewTable> Of(SpxContent content) =>
        content switch
        {
            { Moves: { } moves } => [Moves(moves), Cone(moves.Cone), Held(moves.Held)],
            { Gamma: { } gamma } => SpxGammaTables.Of(gamma),
            { Strikes: { } strikes } => [MaxPain(strikes), Walls(strikes), ExpiryWalls(strikes), ByStrike(strikes)],
            { Flow: { } flow } => SpxFlowTables.Of(flow),
            { Volatility: { } volatility } => SpxVolatilityTables.Of(volatility),
            { Chain: { } chain } => [SpxChainTable.Of(chain)],
            _ => [],
        };

    /// <summary>A root and expiry in its columns.</summary>
    public static object?[] Cells(SeriesView series) =>
        [series.Root, series.Settlement, series.Expiry, series.SettlesAt];

    private static ViewTable Moves(MovesView moves) =>
        new(
            "expectedMoves",
            "Expected moves, one standard deviation",
            [
                .. SeriesColumns,
                "names",
                "days",
                "moveUsd",
                "movePct",
                "lowUsd",
                "highUsd",
                "probability",
                "volatility",
                "tradingVolatility",
                "straddleUsd",
                "straddleProbability",
                "reason",
            ],
            [
                .. moves.Rows.Select(row =>
                    (object?[])
                        [
                            .. Cells(row.Series),
                            string.Join('+', row.Names),
                            row.Days,
                            row.MoveUsd,
                            row.MovePct,
                            row.LowUsd,
                            row.HighUsd,
                            moves.Probability,
                            row.Volatility,
                            row.TradingVolatility,
                            row.StraddleUsd,
                            moves.StraddleProbability,
                            row.Reason ?? row.StraddleReason,
                        ]
                ),
            ]
        );

    private static ViewTable Cone(MoveConeView cone) =>
        new(
            "moveCone",
            "Closes and one standard deviation by day since 1970",
            ["day", "closeUsd", "sigmaUsd"],
            [.. cone.Day.Select((day, i) => (object?[])[day, cone.CloseUsd[i], cone.SigmaUsd[i]])]
        );

    private static ViewTable Held(HeldMovesView held) =>
        new(
            "heldMoves",
            "Recorded days and their expected move",
            ["day", "firstSpotUsd", "expectedMoveUsd", "lastSpotUsd", "moveShare", "held"],
            [
                .. held.Days.Select(day =>
                    (object?[])
                        [
                            day.Day,
                            day.FirstSpotUsd,
                            day.ExpectedMoveUsd,
                            day.LastSpotUsd,
                            day.MoveShare,
                            day.IsHeld?.ToString(),
                        ]
                ),
            ]
        );

    private static ViewTable MaxPain(StrikesView strikes) =>
        new(
            "maxPain",
            "Max pain by root and expiry",
            [.. SeriesColumns, "maxPainUsd", "distancePct", "payoutUsd", "unknownContracts", "reason"],
            [
                .. strikes.MaxPain.Select(pain =>
                    (object?[])
                        [
                            .. Cells(pain.Series),
                            pain.Level.StrikeUsd,
                            pain.Level.DistancePct,
                            pain.PayoutUsd,
                            pain.UnknownContracts,
                            pain.Level.Reason,
                        ]
                ),
            ]
        );

    private static ViewTable Walls(StrikesView strikes) =>
        new(
            "walls",
            "Walls by measure",
            ["measure", "side", "strikeUsd", "distancePct", "value", "shareOfSide", "gapToSecond", "reason"],
            [
                .. strikes.Walls.SelectMany(row =>
                    new[] { (Side: "call", Wall: row.Call), (Side: "put", Wall: row.Put) }.Select(side =>
                        (object?[])
                            [
                                row.Measure,
                                side.Side,
                                side.Wall.StrikeUsd,
                                side.Wall.DistancePct,
                                side.Wall.Value,
                                side.Wall.ShareOfTotal,
                                side.Wall.GapToSecond,
                                side.Wall.Reason,
                            ]
                    )
                ),
            ]
        );

    private static ViewTable ExpiryWalls(StrikesView strikes) =>
        new(
            "wallsByExpiry",
            "Walls by expiry",
            ["expiry", "roots", "callWallUsd", "putWallUsd", "kingNodeUsd", "kingNodeGexUsdPerPct"],
            [
                .. strikes.Expiries.Select(row =>
                    (object?[])
                        [
                            row.Expiry,
                            row.Roots,
                            row.Call.StrikeUsd,
                            row.Put.StrikeUsd,
                            row.KingNode.StrikeUsd,
                            row.KingNode.Value,
                        ]
                ),
            ]
        );

    private static ViewTable ByStrike(StrikesView strikes) =>
        new(
            "activityByStrike",
            "Open interest, its change and volume by strike",
            ["strikeUsd", "callOi", "putOi", "callVolume", "putVolume", "callOiChange", "putOiChange"],
            [
                .. strikes.Strikes.Select(
                    (row, i) =>
                        (object?[])
                            [
                                row.StrikeUsd,
                                row.CallOi,
                                row.PutOi,
                                row.CallVolume,
                                row.PutVolume,
                                strikes.OiChange[i].Calls,
                                strikes.OiChange[i].Puts,
                            ]
                ),
            ]
        );
}
