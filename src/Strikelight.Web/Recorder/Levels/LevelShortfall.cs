namespace Strikelight.Web.Recorder.Levels;

/// <summary>Minutes of a session that are not in the record, damaged ones not counted.</summary>
/// <param name="MissingMinutes">In gaps while a recorder ran.</param>
/// <param name="NotRecordedMinutes">In gaps while none ran: nobody promised them.</param>
/// <param name="StartedAt">When a recorder started within the session; null where it did not.</param>
public sealed record LevelShortfall(int MissingMinutes, int NotRecordedMinutes, DateTimeOffset? StartedAt)
{
    /// <summary>All is in the record.</summary>
    public static LevelShortfall None { get; } = new(0, 0, null);

    /// <summary>Counts them.</summary>
    /// <param name="day">The minutes there are.</param>
    /// <param name="gaps">What counts as a gap.</param>
    /// <param name="until">Up to when chains have come, market time; what started later is not known.</param>
    /// <param name="periods">When recorders ran.</param>
    internal static LevelShortfall Of(LevelDay day, LevelGaps gaps, DateTimeOffset until, RecordedPeriods periods)
    {
        int[] all = [.. gaps.InGaps(day.Minutes, LevelGaps.Due(day, until)).Except(day.Damaged)];
        int promised = all.Count(minute => periods.Contains(day.Session.OpensAt.AddMinutes(minute)));
        DateTimeOffset? started = periods.StartedWithin(day.Session);
        return new(promised, all.Length - promised, started <= until ? started : null);
    }
}
