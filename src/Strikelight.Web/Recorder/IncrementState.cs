namespace Strikelight.Web.Recorder;

/// <summary>What is known of the trades between a poll and the one before.</summary>
public enum IncrementState
{
    /// <summary>They are in the records of the poll.</summary>
    Known,

    /// <summary>There is no earlier poll of the day to compare with.</summary>
    FirstOfDay,

    /// <summary>There was an earlier poll of the day, but what it said is no longer held: the records say so.</summary>
    Lost,

    /// <summary>The source took volume of a contract back: what traded meanwhile cannot be said.</summary>
    VolumeDecreased,

    /// <summary>The source says no volume.</summary>
    NoVolume,
}
