using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Walls;

/// <summary>The volatility surface as tables for export.</summary>
internal static class WallsSurfaceTables
{
    /// <summary>One row a root and expiry.</summary>
    public static ViewTable Slices(SurfaceView surface) =>
        new(
            "volSurface",
            "Volatility surface by expiry",
            [
                "expiry",
                "root",
                "days",
                "curve",
                "forwardUsd",
                "atmVolatility",
                "put25Volatility",
                "call25Volatility",
                "riskReversal25",
                "butterfly25",
                "riskReversal10",
                "butterfly10",
                "stripVolatility",
                "stripMissingShare",
                "quoted",
                "judged",
                "outside",
                "medianHalfSpreads",
                "butterflyViolations",
                "calendarViolations",
                "sviA",
                "sviB",
                "sviRho",
                "sviM",
                "sviS",
                "reason",
            ],
            [.. surface.Slices.Select(Row)]
        );

    /// <summary>One row a strike and nearest expiry.</summary>
    public static ViewTable Smiles(SurfaceView surface) =>
        new(
            "volSmiles",
            "Smiles of the nearest expiries",
            ["expiry", "root", "strikeUsd", "marketVolatility", "modelVolatility", "isOutside"],
            [
                .. surface.Smiles.SelectMany(smile =>
                    surface.SmileStrikesUsd.Select(
                        (strike, i) =>
                            new object?[]
                            {
                                smile.Expiry,
                                smile.Root,
                                strike,
                                smile.Market[i],
                                smile.Model[i],
                                smile.IsOutside[i] ? "true" : "false",
                            }
                    )
                ),
            ]
        );

    private static object?[] Row(SurfaceSliceView slice) =>
        [
            slice.Expiry,
            slice.Root,
            slice.Days,
            slice.Curve,
            slice.ForwardUsd,
            slice.Skew.AtmVolatility,
            slice.Skew.Put25Volatility,
            slice.Skew.Call25Volatility,
            slice.Skew.RiskReversal25,
            slice.Skew.Butterfly25,
            slice.Skew.RiskReversal10,
            slice.Skew.Butterfly10,
            slice.StripVolatility,
            slice.StripMissingShare,
            slice.Quoted,
            slice.Judged,
            slice.Outside,
            slice.MedianHalfSpreads,
            slice.ButterflyViolations,
            slice.CalendarViolations,
            slice.Svi?.A,
            slice.Svi?.B,
            slice.Svi?.Rho,
            slice.Svi?.M,
            slice.Svi?.S,
            slice.Reason,
        ];
}
