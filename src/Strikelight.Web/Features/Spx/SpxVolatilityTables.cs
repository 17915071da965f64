using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Spx;

/// <summary>The tables of the tab of volatility as plain values.</summary>
internal static class SpxVolatilityTables
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ViewTable> Of(VolatilityView volatility) => [Term(volatility), Indices(volatility)];

    private static ViewTable Term(VolatilityView volatility) =>
        new(
            "termStructure",
            "Volatility by root and expiry, fractions a year",
            [
                .. SpxTables.SeriesColumns,
                "days",
                "atm",
                "forward",
                "call25",
                "put25",
                "riskReversal25",
                "butterfly25",
                "call10",
                "put10",
                "riskReversal10",
                "butterfly10",
            ],
            [
                .. volatility.Term.Select(row =>
                    (object?[])
                        [
                            .. SpxTables.Cells(row.Series),
                            row.Days,
                            row.AtmVolatility,
                            row.ForwardVolatility,
                            row.Delta25.Call,
                            row.Delta25.Put,
                            row.Delta25.RiskReversal,
                            row.Delta25.Butterfly,
                            row.Delta10.Call,
                            row.Delta10.Put,
                            row.Delta10.RiskReversal,
                            row.Delta10.Butterfly,
                        ]
                ),
            ]
        );

    private static ViewTable Indices(VolatilityView volatility) =>
        new(
            "volatilityIndices",
            "Volatility indices beside the strips of this chain",
            ["symbol", "days", "levelPct", "ownVolatility", "reason"],
            [
                .. volatility.Indices.Select(row =>
                    (object?[])[row.Symbol, row.Days, row.LevelPct, row.OwnVolatility, row.Reason]
                ),
            ]
        );
}
