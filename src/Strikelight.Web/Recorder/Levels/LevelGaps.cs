namespace Strikelight.Web.Recorder.Levels;

/// <summary>Stretches of a session without stored minutes: drawn as gaps and counted as missing.</summary>
/// <param name="LeastMinutes">A shorter stretch is the pace of recording, no gap.</param>
public sealed record LevelGaps(int LeastMinutes)
{
    private const int Cadences = 3; // as the recorder counts its gaps

    /// <summary>The rule for a pace of recording: three pauses, three minutes at least.</summary>
    public static LevelGaps Of(RecorderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(Math.Max(Cadences, (int)Math.Ceiling(Cadences * options.Seconds / 60.0)));
    }

    /// <summary>Whether there is a gap between two minutes that are stored.</summary>
    public bool IsGap(int minute, int next) => next - minute - 1 >= LeastMinutes;

    /// <summary>The minutes that lie in gaps, from the opening, ascending.</summary>
    /// <param name="minutes">Stored minutes from the opening, ascending.</param>
    /// <param name="end">Minutes of the session that should be stored.</param>
    public IEnumerable<int> InGaps(IReadOnlyList<int> minutes, int end)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        int before = -1;
        foreach (int minute in minutes.Where(minute => minute < end).Append(end))
        {
            for (int missing = before + 1; IsGap(before, minute) && missing < minute; missing++)
            {
                yield return missing;
            }
            before = minute;
        }
    }

    /// <summary>Minutes of a session that could be stored at a time.</summary>
    /// <param name="day">The session's minutes.</param>
    /// <param name="until">Up to when chains have come, market time.</param>
    public static int Due(LevelDay day, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(day);
        TimeSpan length = day.Session.ClosesAt - day.Session.OpensAt;
        TimeSpan passed = until - day.Session.OpensAt;
        return (int)(passed < length ? passed : length).TotalMinutes;
    }
}
