namespace Strikelight.Store.History;

/// <summary>What a recorder did. The numbers are stored.</summary>
public enum RecorderEventKind
{
    /// <summary>Recording began.</summary>
    Start = 1,

    /// <summary>Recording ended as asked.</summary>
    Stop = 2,

    /// <summary>Nothing was recorded for a while although it should have been.</summary>
    Gap = 3,

    /// <summary>Two chains of the day are there, but what traded between them is not known.</summary>
    StepLost = 4,
}
