using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Live;

/// <summary>Limits of the live streams. Section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    /// <summary>Most distinct pages kept live at once.</summary>
    [Range(1, 100_000)]
    public int MaxViews { get; set; } = 500;

    /// <summary>Most streams open at once, all pages together.</summary>
    [Range(1, 100_000)]
    public int MaxViewers { get; set; } = 5000;

    /// <summary>Seconds between heartbeats.</summary>
    [Range(1, 60)]
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Seconds a write may take before the connection is dropped.</summary>
    [Range(1, 60)]
    public int WriteDeadlineSeconds { get; set; } = 5;

    /// <summary>Shortest pause before a browser connects again; up to twice that is added by chance.</summary>
    [Range(100, 60_000)]
    public int RetryLeastMilliseconds { get; set; } = 1000;

    /// <summary>Bytes the kernel may hold a connection: set on the listening socket, which each inherits.</summary>
    [Range(4096, 4_194_304)]
    public int SendBufferBytes { get; set; } = 32 * 1024;
}
