using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Board;

/// <summary>Limits and pace of the board. Section <c>Board</c>.</summary>
public sealed class BoardOptions
{
    /// <summary>Most symbols kept, watched or not.</summary>
    [Range(1, 10_000)]
    public int MaxSymbols { get; set; } = 64;

    /// <summary>Bytes of chains and analyses kept for symbols that nobody watches; the oldest go first.</summary>
    [Range(1_000_000, 4_000_000_000)]
    public long IdleSnapshotBytes { get; set; } = 24_000_000;

    /// <summary>Seconds a symbol is still polled after its last viewer left or its page was last asked for.</summary>
    [Range(1, 3600)]
    public int DemandGraceSeconds { get; set; } = 30;

    /// <summary>Longest pause between tries of a symbol that keeps failing.</summary>
    [Range(1, 3600)]
    public int FailureBackoffMostSeconds { get; set; } = 300;

    /// <summary>Polls that may run at the same time.</summary>
    [Range(1, 64)]
    public int ConcurrentPolls { get; set; } = 2;

    /// <summary>Bytes of past chains and candles kept for pages that ask for a past time or share candles.</summary>
    [Range(1_000_000, 4_000_000_000)]
    public long UpstreamCacheBytes { get; set; } = 16_000_000;
}
