namespace Strikelight.Web.Shell;

/// <summary>How a panel stands. Every state but Ready is printed, each with a text of its own.</summary>
public enum PanelState
{
    /// <summary>Everything asked for is there.</summary>
    Ready,

    /// <summary>The source answered: there is nothing that matches.</summary>
    Empty,

    /// <summary>Data are older than this page expects.</summary>
    Delayed,

    /// <summary>The market is closed; these are the last values of the session.</summary>
    Closed,

    /// <summary>A part of the input is missing or was cut.</summary>
    Partial,

    /// <summary>The source or the computation failed.</summary>
    Failed,
}
