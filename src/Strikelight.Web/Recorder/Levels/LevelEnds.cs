namespace Strikelight.Web.Recorder.Levels;

/// <summary>What is kept of a session for a list of days.</summary>
/// <param name="Day">Its first and its last stored minute, which may be the same; null where none is stored.</param>
/// <param name="Minutes">Stored minutes.</param>
/// <param name="MissingMinutes">Minutes in gaps of the record while a recorder ran, damaged ones not counted.</param>
public sealed record LevelEnds(LevelDay? Day, int Minutes, int MissingMinutes)
{
    /// <summary>Minutes in gaps of the record while no recorder ran: nobody promised them.</summary>
    public int NotRecordedMinutes { get; init; }

    /// <summary>When the recorder started, where that was within the session; null where it was not.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When all of it was known: a page of an earlier time reads the session anew.</summary>
    internal DateTimeOffset KnownBy { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Nothing of the session is stored.</summary>
    public static LevelEnds None { get; } = new(null, 0, 0);
}
