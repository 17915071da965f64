using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Live;

/// <summary>Limits of the live streams. Section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>Most distinct pages kept live at once.</summary>
    [Range(1, 100_000)]
    public int MaxViews { get; set; } = 2000;

    /// <summary>Least milliseconds between two drawings of a page: what moves in between is drawn together.</summary>
    [Range(0, 60_000)]
    public int LeastDrawMilliseconds { get; set; } = 250;

    /// <summary>Seconds between heartbeats.</summary>
    [Range(1, 60)]
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Seconds a page stays live after its last viewer, unless memory is short.</summary>
    [Range(0, 60)]
    public int LingerSeconds { get; set; } = 3;

    /// <summary>Seconds a write may take before the connection is dropped.</summary>
    [Range(1, 60)]
    public int WriteDeadlineSeconds { get; set; } = 5;

    /// <summary>Shortest pause before a browser connects again; up to twice that is added by chance.</summary>
    [Range(100, 60_000)]
    public int RetryLeastMilliseconds { get; set; } = 1000;
}
