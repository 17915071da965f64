using Strikelight.Core.Calendar;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Features.Walls;

/// <summary>Turns stored minutes into the view of the levels' session.</summary>
internal static class WallsHistoryViews
{
    private const double PriceStep = 100; // cents: finer steps would cost bytes and show nothing

    /// <summary>What the panel reads of each minute, and the alerts of the same definition.</summary>
    public static LevelFigureSet Figures { get; } =
        new(
            LevelFigureId.SpotUsd,
            LevelFigureId.CallWallUsd,
            LevelFigureId.PutWallUsd,
            LevelFigureId.ZeroGammaUsd,
            LevelFigureId.MaxPainUsd,
            LevelFigureId.MoveToCloseUsd
        );

    /// <summary>The view of what was read.</summary>
    /// <param name="day">Minutes known at the page's time.</param>
    /// <param name="shortfall">What of the session is not in the record.</param>
    /// <param name="gaps">What counts as a gap.</param>
    public static LevelHistoryView Of(LevelDay day, LevelShortfall shortfall, LevelGaps gaps)
    {
        int opening = (int)MarketTime.MinuteOfDay(day.Session.OpensAt);
        return new()
        {
            Day = day.Session.Date,
            MinuteOfDay = [.. day.Minutes.Select(minute => opening + minute)],
            SpotUsd = Column(day, LevelFigureId.SpotUsd),
            CallWallUsd = Column(day, LevelFigureId.CallWallUsd),
            PutWallUsd = Column(day, LevelFigureId.PutWallUsd),
            ZeroGammaUsd = Column(day, LevelFigureId.ZeroGammaUsd),
            MaxPainUsd = Column(day, LevelFigureId.MaxPainUsd),
            MissingMinutes = shortfall.MissingMinutes,
            NotRecordedMinutes = shortfall.NotRecordedMinutes,
            RecorderStartedAt = shortfall.StartedAt,
            DamagedMinutes = day.Damaged.Length,
            GapMinutes = gaps.LeastMinutes,
        };
    }

    /// <summary>Every minute, for CSV.</summary>
    public static ViewTable Table(LevelHistoryView history) =>
        new(
            "levelHistory",
            "Levels through the session by minute",
            ["day", "minute", "spotUsd", "putWallUsd", "callWallUsd", "zeroGammaUsd", "maxPainUsd"],
            [
                .. Enumerable
                    .Range(0, history.Count)
                    .Select(row =>
                        new object?[]
                        {
                            history.Day,
                            WallsHistoryText.Clock(history.MinuteOfDay[row]),
                            history.SpotUsd[row],
                            history.PutWallUsd[row],
                            history.CallWallUsd[row],
                            history.ZeroGammaUsd[row],
                            history.MaxPainUsd[row],
                        }
                    ),
            ]
        );

    private static double?[] Column(LevelDay day, ushort id)
    {
        double?[] values = new double?[day.Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = day.Get(row, id) is { } value ? Math.Round(value * PriceStep) / PriceStep : null;
        }
        return values;
    }
}
