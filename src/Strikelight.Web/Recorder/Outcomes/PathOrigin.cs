namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Where the prices of a judged day come from. The numbers are stored.</summary>
public enum PathOrigin : byte
{
    /// <summary>There are none.</summary>
    None = 0,

    /// <summary>Price bars of the source.</summary>
    SourceBars = 1,

    /// <summary>Price bars in the store.</summary>
    StoredBars = 2,

    /// <summary>Spot of the recorded minutes of levels.</summary>
    Polls = 3,
}
