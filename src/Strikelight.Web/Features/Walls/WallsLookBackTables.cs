using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.Walls;

/// <summary>The tables of what is shown of the past, as plain values for CSV.</summary>
internal static class WallsLookBackTables
{
    /// <summary>Change of open interest by strike.</summary>
    public static ViewTable OiChange(WallsContent content)
    {
        OiChangeView view = content.LookBack.OiChange;
        return new(
            "openInterestChange",
            "Open interest change by strike, contracts",
            ["strikeUsd", "callChange", "putChange", "newCallOi", "newPutOi", "comparedWith"],
            [
                .. view.Strikes.Select(row =>
                    new object?[]
                    {
                        row.StrikeUsd,
                        row.CallChange,
                        row.PutChange,
                        row.NewCallOi,
                        row.NewPutOi,
                        view.ComparedWith,
                    }
                ),
            ]
        );
    }

    /// <summary>Premium through the session, every point.</summary>
    public static ViewTable NetPremium(WallsContent content) =>
        new(
            "netPremium",
            "Premium through the session, running sums",
            ["time", "callUsd", "putUsd", "netUsd", "afterGap"],
            [
                .. content.LookBack.NetPremium.Points.Select(point =>
                    new object?[]
                    {
                        point.Time,
                        point.CallUsd,
                        point.PutUsd,
                        point.NetUsd,
                        point.AfterGap ? "true" : "false",
                    }
                ),
            ]
        );

    /// <summary>Names of the columns of earlier net exposure.</summary>
    public static IEnumerable<string> GexColumns(WallsContent content) =>
        content.LookBack.Gex.Select(past => $"net{past.Minutes}MinBeforeUsdPerPct");

    /// <summary>Earlier net exposure at a strike of the page.</summary>
    public static IEnumerable<object?> GexValues(WallsContent content, int strike) =>
        content.LookBack.Gex.Select(past =>
            past.NetGexUsdPerPct.Count > 0 ? (object?)past.NetGexUsdPerPct[strike] : null
        );
}
