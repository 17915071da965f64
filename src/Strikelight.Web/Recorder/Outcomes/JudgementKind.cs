namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>What looking at one day of a symbol came to.</summary>
internal enum JudgementKind
{
    /// <summary>No level stands for that day.</summary>
    Nothing,

    /// <summary>The store or the source cannot say now; ask again.</summary>
    Later,

    /// <summary>Judged, or decided that it cannot be.</summary>
    Decided,
}
