using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>The tables of the tab of exposures as plain values; root "all" is every root together.</summary>
internal static class SpxGammaTables
{
    private const string AllRoots = "all";
    private static readonly string[] Greeks = ["gexUsdPerPct", "dexUsd", "vannaUsdPerVolPoint", "charmUsdPerDay"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ViewTable> Of(GammaView gamma) =>
        [
            new(
                "exposureByRoot",
                "Exposures by root",
                ["root", "settlement", .. Greeks],
                [.. gamma.Roots.Select(root => (object?[])[root.Root, root.Settlement, .. Cells(root.Sums)])]
            ),
            new(
                "exposureByStrike",
                "Exposures by strike and root",
                ["strikeUsd", "root", .. Greeks],
                [.. gamma.Strikes.SelectMany(row => Rows(gamma, row.StrikeUsd, row.All, row.Roots))]
            ),
            new(
                "exposureByExpiry",
                "Exposures by expiry and root",
                ["expiry", "root", .. Greeks],
                [.. gamma.Expiries.SelectMany(row => Rows(gamma, row.Expiry, row.All, row.Roots))]
            ),
            new(
                "gammaProfile",
                "Re-priced exposure over spot",
                ["spotUsd", "gexUsdPerPct"],
                [.. gamma.ProfileSpotUsd.Select((spot, i) => (object?[])[spot, gamma.ProfileGexUsdPerPct[i]])]
            ),
            new(
                "flipHistory",
                "Zero gamma by recorded day",
                ["day", "firstSpotUsd", "zeroGammaUsd", "side", "lastSpotUsd", "gexUsdPerPct", "realisedVolatility"],
                [
                    .. gamma.Flips.Days.Select(day =>
                        (object?[])
                            [
                                day.Day,
                                day.FirstSpotUsd,
                                day.ZeroGammaUsd,
                                day.Side,
                                day.LastSpotUsd,
                                day.GexUsdPerPct,
                                day.RealisedVolatility,
                            ]
                    ),
                ]
            ),
        ];

    private static IEnumerable<object?[]> Rows(
        GammaView gamma,
        object key,
        GreekSumsView all,
        IReadOnlyList<GreekSumsView?> roots
    ) =>
        [
            [key, AllRoots, .. Cells(all)],
            .. roots
                .Select((sums, r) => (sums, gamma.Roots[r].Root))
                .Where(root => root.sums is not null)
                .Select(root => (object?[])[key, root.Root, .. Cells(root.sums!)]),
        ];

    private static object?[] Cells(GreekSumsView sums) =>
        [sums.GexUsdPerPct, sums.DexUsd, sums.VannaUsdPerVolPoint, sums.CharmUsdPerDay];
}
