using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>The page's tables as plain values, for CSV.</summary>
internal static class WallsTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ViewTable> Of(WallsContent content) =>
        [
            Levels(content),
            GexByStrike(content),
            Grid("gexByStrikeExpiry", "Net gamma exposure", "netGexUsdPerPct", content.GexGrid),
            Grid("premiumByStrikeExpiry", "Gross premium, calls less puts", "netPremiumUsd", content.PremiumGrid),
            GexByExpiry(content),
            Profile(content),
            Unusual(content),
            Bands(content),
            Alerts(content),
            Quality(content),
            CandleTable.Of(content.Candles),
            WallsLookBackTables.OiChange(content),
            WallsLookBackTables.NetPremium(content),
            WallsHistoryViews.Table(content.LevelHistory),
            WallsSurfaceTables.Slices(content.Surface),
            WallsSurfaceTables.Smiles(content.Surface),
        ];

    private static ViewTable Levels(WallsContent content)
    {
        LevelsView levels = content.Levels;
        return new(
            "levels",
            "Levels",
            ["level", "priceUsd", "distancePct", "value", "shareOfTotal", "gapToSecond", "reason"],
            [
                Price("zeroGamma", levels.ZeroGamma),
                Strike("callWall", levels.CallWall),
                Strike("putWall", levels.PutWall),
                Strike("volumeCallWall", levels.VolumeCallWall),
                Strike("volumePutWall", levels.VolumePutWall),
                Price("netVolumePivot", levels.NetVolumePivot),
                Strike("kingNode", levels.KingNode),
                Strike("absoluteGamma", levels.AbsoluteGamma),
                Strike("maxPain", levels.MaxPain),
                Strike("mostValuableStrike", levels.MostValuableStrike),
                Price("expectedLow", Bound(levels.ExpectedMoveUsd.LowUsd, levels, content)),
                Price("expectedHigh", Bound(levels.ExpectedMoveUsd.HighUsd, levels, content)),
            ]
        );
    }

    private static PriceLevelView Bound(double? priceUsd, LevelsView levels, WallsContent content) =>
        new(priceUsd, levels.ExpectedMoveUsd.Reason, 100 * (priceUsd / content.Price.SpotUsd - 1));

    private static object?[] Price(string name, PriceLevelView level) =>
        [name, level.PriceUsd, level.DistancePct, null, null, null, level.Reason];

    private static object?[] Strike(string name, StrikeLevelView level) =>
        [name, level.StrikeUsd, level.DistancePct, level.Value, level.ShareOfTotal, level.GapToSecond, level.Reason];

    private static ViewTable GexByStrike(WallsContent content) =>
        new(
            "gexByStrike",
            "Exposure and activity by strike",
            [
                "strikeUsd",
                "callGexUsdPerPct",
                "putGexUsdPerPct",
                "netGexUsdPerPct",
                "callOi",
                "putOi",
                "callVolume",
                "putVolume",
                "callPremiumUsd",
                "putPremiumUsd",
                .. WallsLookBackTables.GexColumns(content),
            ],
            [
                .. content.Strikes.Select(
                    (row, i) =>
                        (object?[])
                            [
                                row.StrikeUsd,
                                row.CallGexUsdPerPct,
                                row.PutGexUsdPerPct,
                                row.NetGexUsdPerPct,
                                row.CallOi,
                                row.PutOi,
                                row.CallVolume,
                                row.PutVolume,
                                row.CallPremiumUsd,
                                row.PutPremiumUsd,
                                .. WallsLookBackTables.GexValues(content, i),
                            ]
                ),
            ]
        );

    private static ViewTable Grid(string name, string title, string value, GridView grid) =>
        new(
            name,
            title,
            ["strikeUsd", "expiry", value],
            [
                .. grid.StrikeUsd.SelectMany(
                    (strike, row) =>
                        grid.Expiries.Select((expiry, column) => new object?[] { strike, expiry, grid.At(row, column) })
                ),
            ]
        );

    private static ViewTable GexByExpiry(WallsContent content) =>
        new(
            "gexByExpiry",
            "Levels and exposure by expiry",
            [
                "expiry",
                "roots",
                "days",
                "netGexUsdPerPct",
                "grossGexUsdPerPct",
                "volatility",
                "tradingVolatility",
                "daysToSettlement",
                "tradingMinutes",
                "forwardUsd",
                "forwardOrigin",
                "forwardErrorUsd",
                "impliedYieldPerYear",
                "impliedCashUsd",
                "ratePerYear",
                "discountOrigin",
                "callWallUsd",
                "putWallUsd",
                "zeroGammaUsd",
                "kingNodeUsd",
                "maxPainUsd",
                "callWallsStacked",
                "putWallsStacked",
            ],
            [
                .. content.Expiries.Select(row =>
                    new object?[]
                    {
                        row.Expiry,
                        row.Roots,
                        row.Days,
                        row.GexUsdPerPct,
                        row.GrossGexUsdPerPct,
                        row.Volatility,
                        row.TradingVolatility,
                        row.DaysToSettlement,
                        row.TradingMinutes,
                        row.ForwardUsd,
                        row.ForwardOrigin,
                        row.ForwardErrorUsd,
                        row.ImpliedYieldPerYear,
                        row.ImpliedCashUsd,
                        row.RatePerYear,
                        row.DiscountOrigin,
                        row.CallWall.StrikeUsd,
                        row.PutWall.StrikeUsd,
                        row.ZeroGamma?.PriceUsd,
                        row.KingNode.StrikeUsd,
                        row.MaxPain.StrikeUsd,
                        row.CallWallsStacked,
                        row.PutWallsStacked,
                    }
                ),
            ]
        );

    private static ViewTable Profile(WallsContent content) =>
        new(
            "gammaProfile",
            "Re-priced exposure over spot",
            ["spotUsd", "gexUsdPerPct"],
            [.. content.Profile.SpotUsd.Select((spot, i) => new object?[] { spot, content.Profile.GexUsdPerPct[i] })]
        );

    private static ViewTable Unusual(WallsContent content) =>
        new(
            "unusual",
            "Strikes that trade much against what is open",
            ["strikeUsd", "side", "volume", "oi", "volumeToOi", "premiumUsd", "isNewStrike", "score"],
            [
                .. content.Unusual.Select(row =>
                    new object?[]
                    {
                        row.StrikeUsd,
                        row.Side,
                        row.Volume,
                        row.Oi,
                        row.VolumeToOi,
                        row.PremiumUsd,
                        row.IsNewStrike ? "true" : "false",
                        row.Score,
                    }
                ),
            ]
        );

    private static ViewTable Bands(WallsContent content) =>
        new(
            "definitions",
            "Levels under other definitions",
            ["level", "definition", "priceUsd", "isChosen", "agrees", "reason"],
            [
                .. content.Bands.SelectMany(band =>
                    band.Variants.Select(variant =>
                        new object?[]
                        {
                            band.Level,
                            variant.Definition,
                            variant.PriceUsd,
                            variant.IsChosen ? "true" : "false",
                            variant.Agrees ? "true" : "false",
                            variant.Reason,
                        }
                    )
                ),
            ]
        );

    private static ViewTable Alerts(WallsContent content) =>
        new(
            "alerts",
            "Level alerts",
            ["rule", "state", "levelUsd", "distanceUsd", "thresholdUsd"],
            [
                .. content.Alerts.Select(alert =>
                    new object?[] { alert.Rule, alert.State, alert.LevelUsd, alert.DistanceUsd, alert.ThresholdUsd }
                ),
            ]
        );

    private static ViewTable Quality(WallsContent content)
    {
        ContractsView contracts = content.Contracts;
        return new(
            "quality",
            "Account of the feed's rows",
            ["group", "name", "contracts"],
            [
                ["feed", "inFeed", contracts.InFeed],
                ["feed", "used", contracts.Used],
                .. contracts.Refused.Select(pair => new object?[] { "refused", pair.Key, pair.Value }),
                .. contracts.Quotes.Select(pair => new object?[] { "quote", pair.Key, pair.Value }),
                .. contracts.Volatility.Select(pair => new object?[] { "volatility", pair.Key, pair.Value }),
            ]
        );
    }
}
