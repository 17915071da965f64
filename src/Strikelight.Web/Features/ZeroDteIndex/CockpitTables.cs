using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>The page's tables as plain values, for CSV.</summary>
internal static class CockpitTables
{
    /// <summary>All of them; those of the symbol only where it has a chain.</summary>
    public static IReadOnlyList<ViewTable> Of(CockpitView view) =>
        view.Figures is { } figures
            ?
            [
                KeyLevels(figures),
                CandleTable.Of(figures.Candles),
                Strikes(figures),
                Pulse(figures.Pulse),
                Names("names", "Names", view.Names),
                Around(view),
            ]
            : [Names("names", "Names", view.Names), Around(view)];

    private static ViewTable Around(CockpitView view) =>
        Names("indexes", "Indexes and the seven largest companies", [.. view.Indexes, .. view.Strip]);

    private static ViewTable KeyLevels(CockpitFigures figures) =>
        new(
            "keyLevels",
            "Key levels",
            [
                "level",
                "priceUsd",
                "distanceUsd",
                "distancePct",
                "netGexUsdPerPct",
                "callVolume",
                "putVolume",
                "callOi",
                "putOi",
                "reason",
            ],
            [
                .. figures.KeyLevels.Select(level =>
                    new object?[]
                    {
                        level.Level,
                        level.StrikeUsd,
                        level.DistanceUsd,
                        level.DistancePct,
                        level.NetGexUsdPerPct,
                        level.CallVolume,
                        level.PutVolume,
                        level.CallOi,
                        level.PutOi,
                        level.Reason,
                    }
                ),
                ZeroGamma(figures),
            ]
        );

    private static object?[] ZeroGamma(CockpitFigures figures) =>
        [
            "zeroGamma",
            figures.Levels.ZeroGamma.PriceUsd,
            figures.Regime.ToZeroGammaUsd,
            figures.Regime.ToZeroGammaPct,
            null,
            null,
            null,
            null,
            null,
            figures.Levels.ZeroGamma.Reason,
        ];

    private static ViewTable Strikes(CockpitFigures figures) =>
        new(
            "strikes",
            "Exposure and activity by strike, all strikes of the scope",
            [
                "strikeUsd",
                "distanceUsd",
                "distancePct",
                "callVolume",
                "putVolume",
                "netVolume",
                "netGexUsdPerPct",
                "callOi",
                "putOi",
            ],
            [.. figures.Strikes.Select(strike => Strike(strike, figures.Price.SpotUsd))]
        );

    private static object?[] Strike(StrikeView strike, double spotUsd) =>
        [
            strike.StrikeUsd,
            strike.StrikeUsd - spotUsd,
            100 * (strike.StrikeUsd / spotUsd - 1),
            strike.CallVolume,
            strike.PutVolume,
            strike.CallVolume - strike.PutVolume,
            strike.NetGexUsdPerPct,
            strike.CallOi,
            strike.PutOi,
        ];

    private static ViewTable Pulse(PulseView pulse) =>
        new(
            "pulse",
            "Signed flow of the session",
            [
                "state",
                "through",
                "contracts",
                "bullishUsd",
                "bearishUsd",
                "unclassifiedUsd",
                "signedShare",
                "unclassifiedShare",
                "unclassifiedContractShare",
                "gapMinutes",
                "reason",
            ],
            [
                [
                    pulse.State,
                    pulse.Through,
                    pulse.Contracts,
                    pulse.BullishUsd,
                    pulse.BearishUsd,
                    pulse.UnclassifiedUsd,
                    pulse.SignedShare,
                    pulse.UnclassifiedShare,
                    pulse.UnclassifiedContractShare,
                    pulse.GapMinutes,
                    pulse.Reason,
                ],
            ]
        );

    private static ViewTable Names(string id, string title, IReadOnlyList<NameView> names) =>
        new(
            id,
            title,
            [
                "symbol",
                "state",
                "marketTime",
                "spotUsd",
                "changePct",
                "regime",
                "scope",
                "expiry",
                "zeroGammaUsd",
                "callWallUsd",
                "putWallUsd",
                "kingNodeUsd",
                "putCallVolume",
                "reason",
            ],
            [.. names.Select(Name)]
        );

    private static object?[] Name(NameView name) =>
        [
            name.Symbol,
            name.State.Status,
            name.MarketTime,
            name.Price?.SpotUsd,
            name.Price?.ChangePct,
            name.Regime?.Regime,
            name.Scope,
            name.Expiry,
            name.Levels?.ZeroGamma.PriceUsd,
            name.Levels?.CallWall.StrikeUsd,
            name.Levels?.PutWall.StrikeUsd,
            name.Levels?.KingNode.StrikeUsd,
            name.PutCallVolume,
            name.ScopeNote ?? name.State.Text,
        ];
}
