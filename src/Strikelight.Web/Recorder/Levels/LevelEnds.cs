namespace Strikelight.Web.Recorder.Levels;

/// <summary>What is kept of a session for a list of days.</summary>
/// <param name="Day">Its first and its last stored minute, which may be the same; null where none is stored.</param>
/// <param name="Minutes">Stored minutes.</param>
/// <param name="Shortfall">What is not in the record.</param>
public sealed record LevelEnds(LevelDay? Day, int Minutes, LevelShortfall Shortfall)
{
    /// <summary>When all of it was known: a page of an earlier time reads the session anew.</summary>
    internal DateTimeOffset KnownBy { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Nothing of the session is stored.</summary>
    public static LevelEnds None { get; } = new(null, 0, LevelShortfall.None);
}
