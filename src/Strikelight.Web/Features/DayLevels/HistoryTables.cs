using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>The page's table as plain values, for CSV.</summary>
internal static class HistoryTables
{
    /// <summary>The recorded days.</summary>
    public static ViewTable Days(HistoryView view) =>
        new(
            "days",
            "Levels by day",
            [
                "day",
                "spotUsd",
                "place",
                "putWallUsd",
                "callWallUsd",
                "zeroGammaUsd",
                "maxPainUsd",
                "gexUsdPerPct",
                "putCallVolume",
                "putCallOi",
                "firstSpotUsd",
                "firstPutWallUsd",
                "firstCallWallUsd",
                "firstVolatility",
                "firstExpectedMoveUsd",
                "moveShare",
                "firstMinute",
                "lastMinute",
                "isOver",
                "minutes",
                "missingMinutes",
                "notRecordedMinutes",
                "damagedMinutes",
            ],
            [.. view.Days.Select(Row)]
        );

    private static object?[] Row(HistoryDay day) =>
        [
            day.Day,
            day.SpotUsd,
            day.Place,
            day.PutWallUsd,
            day.CallWallUsd,
            day.ZeroGammaUsd,
            day.MaxPainUsd,
            day.GexUsdPerPct,
            day.PutCallVolume,
            day.PutCallOi,
            day.FirstSpotUsd,
            day.FirstPutWallUsd,
            day.FirstCallWallUsd,
            day.FirstVolatility,
            day.FirstExpectedMoveUsd,
            day.MoveShare,
            day.FirstMinute,
            day.LastMinute,
            day.IsOver ? "true" : "false",
            day.Minutes,
            day.MissingMinutes,
            day.NotRecordedMinutes,
            day.DamagedMinutes,
        ];
}
