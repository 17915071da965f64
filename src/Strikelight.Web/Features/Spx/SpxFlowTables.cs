using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>The tables of the tab of flow as plain values.</summary>
internal static class SpxFlowTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ViewTable> Of(FlowView flow) => [ByExpiry(flow), MostTraded(flow), VolumeMap(flow)];

    private static ViewTable ByExpiry(FlowView flow) =>
        new(
            "flowByExpiry",
            "Volume, premium and open interest by root and expiry",
            [
                .. SpxTables.SeriesColumns,
                "callVolume",
                "putVolume",
                "putCallVolume",
                "callPremiumUsd",
                "putPremiumUsd",
                "putCallPremium",
                "callOi",
                "putOi",
                "putCallOi",
            ],
            [
                .. flow.Series.Select(row =>
                    (object?[])
                        [
                            .. SpxTables.Cells(row.Series),
                            row.CallVolume,
                            row.PutVolume,
                            row.PutCallVolume,
                            row.CallPremiumUsd,
                            row.PutPremiumUsd,
                            row.PutCallPremium,
                            row.CallOi,
                            row.PutOi,
                            row.PutCallOi,
                        ]
                ),
            ]
        );

    private static ViewTable MostTraded(FlowView flow) =>
        new(
            "mostTraded",
            "Most traded contracts",
            [
                .. SpxTables.SeriesColumns,
                "strikeUsd",
                "side",
                "volume",
                "openInterest",
                "volumeToOi",
                "premiumUsd",
                "volatility",
                "delta",
            ],
            [
                .. flow.MostTraded.Select(row =>
                    (object?[])
                        [
                            .. SpxTables.Cells(row.Series),
                            row.StrikeUsd,
                            row.Side,
                            row.Volume,
                            row.OpenInterest,
                            row.VolumeToOi,
                            row.PremiumUsd,
                            row.Volatility,
                            row.Delta,
                        ]
                ),
            ]
        );

    private static ViewTable VolumeMap(FlowView flow) =>
        new(
            "volumeByStrike",
            "Volume by strike, root and side",
            ["strikeUsd", .. flow.Map.Select(column => $"{column.Root}-{column.Side}")],
            [
                .. flow.MapStrikesUsd.Select(
                    (strike, i) => (object?[])[strike, .. flow.Map.Select(column => (object?)column.Volume[i])]
                ),
            ]
        );
}
