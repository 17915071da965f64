namespace Strikelight.Web.Recorder;

/// <summary>Whether history is being written.</summary>
public enum RecordingStateKind
{
    /// <summary>There is none, or nothing of this source is to be recorded.</summary>
    Off,

    /// <summary>It is written.</summary>
    Recording,

    /// <summary>The store does not write for now, and tries again.</summary>
    Paused,

    /// <summary>The recorder meets an error of its own.</summary>
    Failing,
}
