using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Turns first and last minutes into days.</summary>
internal static class HistoryDays
{
    /// <summary>Spot ended between the first minute's walls.</summary>
    public const string Inside = "inside";

    /// <summary>Spot ended above the first minute's call wall.</summary>
    public const string Above = "above";

    /// <summary>Spot ended below the first minute's put wall.</summary>
    public const string Below = "below";

    /// <summary>What the page reads of each minute.</summary>
    public static LevelFigureSet Figures { get; } =
        new(
            LevelFigureId.SpotUsd,
            LevelFigureId.CallWallUsd,
            LevelFigureId.PutWallUsd,
            LevelFigureId.ZeroGammaUsd,
            LevelFigureId.MaxPainUsd,
            LevelFigureId.GexUsdPerPct,
            LevelFigureId.PutCallVolume,
            LevelFigureId.PutCallOi,
            LevelFigureId.AtmVolatility,
            LevelFigureId.ExpectedMoveUsd,
            LevelFigureId.SettlementDays
        );

    /// <summary>The day; null where nothing of it is stored.</summary>
    /// <param name="ends">Its first and last minute.</param>
    /// <param name="at">The page's time.</param>
    public static HistoryDay? Of(LevelEnds ends, DateTimeOffset at)
    {
        if (ends.Day is not { } day)
        {
            return null;
        }
        int last = day.Count - 1;
        bool isOne = last == 0; // a minute is not to be compared with itself
        double? spot = day.Get(last, LevelFigureId.SpotUsd);
        double? firstSpot = day.Get(0, LevelFigureId.SpotUsd);
        double? firstMove = day.Get(0, LevelFigureId.ExpectedMoveUsd);
        return new()
        {
            Day = day.Session.Date,
            FirstMinute = day.StartOf(0),
            LastMinute = day.StartOf(last),
            IsOver = at >= day.Session.ClosesAt,
            SpotUsd = spot,
            Place = isOne
                ? null
                : PlaceOf(spot, day.Get(0, LevelFigureId.PutWallUsd), day.Get(0, LevelFigureId.CallWallUsd)),
            FirstPutWallUsd = day.Get(0, LevelFigureId.PutWallUsd),
            FirstCallWallUsd = day.Get(0, LevelFigureId.CallWallUsd),
            PutWallUsd = day.Get(last, LevelFigureId.PutWallUsd),
            CallWallUsd = day.Get(last, LevelFigureId.CallWallUsd),
            ZeroGammaUsd = day.Get(last, LevelFigureId.ZeroGammaUsd),
            MaxPainUsd = day.Get(last, LevelFigureId.MaxPainUsd),
            GexUsdPerPct = day.Get(last, LevelFigureId.GexUsdPerPct),
            PutCallVolume = day.Get(last, LevelFigureId.PutCallVolume),
            PutCallOi = day.Get(last, LevelFigureId.PutCallOi),
            FirstSpotUsd = firstSpot,
            FirstVolatility = day.Get(0, LevelFigureId.AtmVolatility),
            FirstExpectedMoveUsd = firstMove,
            MoveShare = DayMove.ShareOf(day),
            Minutes = ends.Minutes,
            MissingMinutes = ends.Shortfall.MissingMinutes,
            NotRecordedMinutes = ends.Shortfall.NotRecordedMinutes,
            RecorderStartedAt = ends.Shortfall.StartedAt,
            DamagedMinutes = day.Damaged.Length,
        };
    }

    private static string? PlaceOf(double? spot, double? putWall, double? callWall) =>
        spot < putWall ? Below
        : spot > callWall ? Above
        : spot is not null && putWall is not null && callWall is not null ? Inside
        : null;
}
