using Strikelight.Core.Calendar;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>What a session did with the move that its first stored minute expected.</summary>
public static class DayMove
{
    /// <summary>Move of spot from the first stored minute to the last in expected moves, without sign.</summary>
    /// <param name="day">A day with spot, expected move and days to settlement of its minutes.</param>
    /// <returns>Null where one is missing, and where that move was to a settlement of another day.</returns>
    public static double? ShareOf(LevelDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        int last = day.Count - 1;
        return
            last > 0 // a minute is not to be compared with itself
            && SettlesThatDay(day)
            && (day.Get(last, LevelFigureId.SpotUsd) - day.Get(0, LevelFigureId.SpotUsd))
                / day.Get(0, LevelFigureId.ExpectedMoveUsd)
                is { } moves
            ? Math.Abs(moves)
            : null;
    }

    /// <summary>Only then does the expected move of the first minute speak of this day alone.</summary>
    private static bool SettlesThatDay(LevelDay day) =>
        day.Get(0, LevelFigureId.SettlementDays) is { } days
        && MarketTime.DateOf(day.StartOf(0).AddDays(days)) == day.Session.Date;
}
