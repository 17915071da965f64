using System.Globalization;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>The words of the panel "Levels through the session".</summary>
internal static class WallsHistoryText
{
    private const int MinutesAnHour = 60;

    /// <summary>"09:35" of 575.</summary>
    public static string Clock(int minuteOfDay) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{minuteOfDay / MinutesAnHour:00}:{minuteOfDay % MinutesAnHour:00}"
        );

    /// <summary>What is not in the record; null where all is.</summary>
    public static string? Missing(LevelHistoryView history)
    {
        string missing = history.MissingMinutes > 0 ? $"{Minutes(history.MissingMinutes)} missing. " : "";
        string started = history.RecorderStartedAt is { } at ? $": started {Format.MarketMinute(at)}" : "";
        string unpromised =
            history.NotRecordedMinutes > 0 ? $"{Minutes(history.NotRecordedMinutes)} not recorded{started}. " : "";
        string damaged = history.DamagedMinutes > 0 ? $"{Minutes(history.DamagedMinutes)} damaged." : "";
        string text = (missing + unpromised + damaged).TrimEnd();
        return text.Length == 0 ? null : text;
    }

    /// <summary>How the walls moved and where spot was.</summary>
    public static string Reading(LevelHistoryView history)
    {
        string inside = Inside(history) is { } share
            ? $" Spot stood between the first minute's walls in {Format.Percent(share, 0)} of the minutes."
            : "";
        return Moves("call", history, history.CallWallUsd) + " " + Moves("put", history, history.PutWallUsd) + inside;
    }

    /// <summary>Names the levels that are not drawn.</summary>
    public static string Far(IEnumerable<WallsHistoryChart.Line> lines)
    {
        string[] names =
        [
            .. lines.Select(line =>
                $"{line.Name.ToLowerInvariant()} {Format.Strike(line.Values.Last(v => v is not null))}"
            ),
        ];
        return names.Length == 0 ? "" : $" Too far from spot to be drawn: {string.Join(", ", names)}.";
    }

    /// <summary>Rows of the table: the first minute of each half hour, and the newest.</summary>
    public static IEnumerable<int> HalfHours(LevelHistoryView history, int minutes) =>
        Enumerable
            .Range(0, history.Count)
            .Where(row =>
                row == 0
                || row == history.Count - 1
                || history.MinuteOfDay[row] / minutes != history.MinuteOfDay[row - 1] / minutes
            )
            .Reverse();

    /// <summary>Where spot stood against the walls of the session's first recorded minute.</summary>
    /// <remarks>Against those of its own minute it stands between them by definition.</remarks>
    public static string Place(LevelHistoryView history, int row) =>
        (history.SpotUsd[row], history.PutWallUsd[0], history.CallWallUsd[0]) switch
        {
            ({ } spot, { } put, _) when spot < put => "below the put wall",
            ({ } spot, _, { } call) when spot > call => "above the call wall",
            ({ }, { }, { }) => "between the walls",
            _ => "",
        };

    private static string Minutes(int count) => count == 1 ? "1 minute is" : $"{count} minutes are";

    private static double? Inside(LevelHistoryView history)
    {
        string[] known = [.. Enumerable.Range(0, history.Count).Select(row => Place(history, row)).Where(p => p != "")];
        return known.Length == 0 ? null : (double)known.Count(place => place == "between the walls") / known.Length;
    }

    private static string Moves(string side, LevelHistoryView history, IReadOnlyList<double?> wall)
    {
        int[] rows = [.. Enumerable.Range(0, history.Count).Where(row => wall[row] is not null)];
        if (rows.Length == 0)
        {
            return $"There was no {side} wall.";
        }
        int[] moves =
        [
            .. rows.Zip(rows.Skip(1)).Where(pair => wall[pair.First] != wall[pair.Second]).Select(pair => pair.Second),
        ];
        if (moves.Length == 0)
        {
            return $"The {side} wall stayed at {Format.Strike(wall[rows[0]])}.";
        }
        string last = Clock(history.MinuteOfDay[moves[^1]]);
        return moves.Length == 1
            ? $"The {side} wall moved once, from {Format.Strike(wall[rows[0]])} to "
                + $"{Format.Strike(wall[rows[^1]])}, at {last}."
            : $"The {side} wall moved {moves.Length} times between {Format.Strike(wall.Min())} and "
                + $"{Format.Strike(wall.Max())}, last at {last}.";
    }
}
