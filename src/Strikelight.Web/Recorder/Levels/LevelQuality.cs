namespace Strikelight.Web.Recorder.Levels;

/// <summary>Quality of the chain behind a stored minute. The numbers are stored; a greater one is better.</summary>
public enum LevelQuality : byte
{
    /// <summary>No open contract has a gamma: exposures and what follows from them are missing.</summary>
    Unknown = 0,

    /// <summary>Fewer than 95 % of the open contracts have a gamma.</summary>
    Partial = 1,

    /// <summary>Whole, but it came more than two minutes after its market time.</summary>
    Delayed = 2,

    /// <summary>Whole and in time.</summary>
    Whole = 3,
}
