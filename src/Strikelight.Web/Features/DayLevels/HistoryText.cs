using Strikelight.Web.Features.DayLevels.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>The words of the history page.</summary>
internal static class HistoryText
{
    /// <summary>Where spot ended against the walls of the first minute.</summary>
    public static TableCell Place(HistoryDay day) =>
        day.Place switch
        {
            HistoryDays.Inside => new("inside") { Title = Walls(day) },
            HistoryDays.Above => new("above call wall", Tone.Warn) { Title = Walls(day) },
            HistoryDays.Below => new("below put wall", Tone.Warn) { Title = Walls(day) },
            _ => TableCell.Missing(
                day.Minutes == 1 ? "One minute alone is recorded" : "The first minute had no two walls"
            ),
        };

    /// <summary>How much of a day is recorded.</summary>
    public static string Recorded(HistoryDay day) =>
        $"{day.Minutes} minutes recorded, {Format.MarketTime(day.FirstMinute)} to {Format.MarketTime(day.LastMinute)}"
        + (day.MissingMinutes > 0 ? $", {day.MissingMinutes} missing" : "")
        + (day.NotRecordedMinutes > 0 ? $", {day.NotRecordedMinutes} not recorded{Started(day)}" : "")
        + (day.DamagedMinutes > 0 ? $", {day.DamagedMinutes} damaged" : "");

    /// <summary>What the days have in common.</summary>
    public static string Reading(HistoryView view)
    {
        HistoryDay[] over = [.. view.Days.Where(day => day.IsOver && day.Place is not null)];
        if (over.Length == 0)
        {
            return "No session with walls is over yet.";
        }
        int inside = over.Count(day => day.Place == HistoryDays.Inside);
        return $"On {inside} of {over.Length} days spot ended between the walls of the first minute. "
            + "How far walls lie apart decides much of that: it does not show by itself that they held.";
    }

    /// <summary>What is not in the record; null where all is.</summary>
    public static string? Missing(HistoryView view)
    {
        int days = view.Days.Count(day => day.MissingMinutes > 0);
        string sessions =
            view.MissingDays > 0 ? $"Not recorded since the first day: {Sessions(view.MissingDays)}. " : "";
        string minutes =
            days > 0 ? $"Minutes are missing on {Days(days)}, {view.Days.Sum(day => day.MissingMinutes)} in all. " : "";
        int partly = view.Days.Count(day => day.NotRecordedMinutes > 0);
        string unpromised = partly > 0 ? $"{Days(partly)} not recorded throughout: no recorder ran. " : "";
        string one = view.Days.Count == 1 ? "A line needs two days; one is recorded." : "";
        string text = (sessions + minutes + unpromised + one).TrimEnd();
        return text.Length > 0 ? text : null;
    }

    /// <summary>"1 session", "2 sessions".</summary>
    public static string Sessions(int count) => count == 1 ? "1 session" : $"{count} sessions";

    /// <summary>"1 day", "2 days".</summary>
    public static string Days(int count) => count == 1 ? "1 day" : $"{count} days";

    private static string Started(HistoryDay day) =>
        day.RecorderStartedAt is { } at ? $": started {Format.MarketMinute(at)}" : "";

    private static string Walls(HistoryDay day) =>
        $"First walls: {Format.Strike(day.FirstPutWallUsd)} and {Format.Strike(day.FirstCallWallUsd)}";
}
