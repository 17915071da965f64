using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>When and on what grounds a day's levels are judged. Section <c>Outcomes</c>.</summary>
public sealed class OutcomeOptions
{
    /// <summary>Whether levels are judged at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Share of the session after the levels were known that prices must cover to be judged.</summary>
    [Range(0.5, 1.0)]
    public double LeastCoverage { get; set; } = 0.9;

    /// <summary>Minutes after the open at which levels must be known: a rest of a session is no session.</summary>
    [Range(1, 390)]
    public int KnownMinutesMost { get; set; } = 90;

    /// <summary>Minutes between two polled prices beyond which they have a gap between them.</summary>
    [Range(1, 60)]
    public int PollGapMinutes { get; set; } = 3;

    /// <summary>Minutes after the close, beyond the source's own delay, from which a session is judged.</summary>
    [Range(0, 600)]
    public int DelayMinutes { get; set; } = 5;

    /// <summary>Calendar days back in which days that were missed are judged at the start.</summary>
    [Range(1, 3660)]
    public int CatchUpDays { get; set; } = 400;
}
