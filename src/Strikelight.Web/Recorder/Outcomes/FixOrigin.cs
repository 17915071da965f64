namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Where the levels of a judged day come from. The numbers are stored.</summary>
public enum FixOrigin : byte
{
    /// <summary>There are none.</summary>
    None = 0,

    /// <summary>The first minute of levels recorded in the session.</summary>
    FirstMinute = 1,

    /// <summary>The first chain stored of the session, where no minute of levels was recorded.</summary>
    FirstChain = 2,

    /// <summary>The only chain stored of the session before.</summary>
    SessionBefore = 3,
}
