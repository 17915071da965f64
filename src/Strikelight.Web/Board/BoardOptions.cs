using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Board;

/// <summary>Limits and pace of the board. Section <c>Board</c>.</summary>
public sealed class BoardOptions
{
    /// <summary>Most symbols kept, watched or not.</summary>
    [Range(1, 10_000)]
    public int MaxSymbols { get; set; } = 64;

    /// <summary>Seconds a symbol is still polled after its last viewer left or its page was last asked for.</summary>
    [Range(1, 3600)]
    public int DemandGraceSeconds { get; set; } = 30;

    /// <summary>Longest pause between tries of a symbol that keeps failing.</summary>
    [Range(1, 3600)]
    public int FailureBackoffMostSeconds { get; set; } = 300;

    /// <summary>Seconds between two prices of a watched symbol, where the source has prices between chains.</summary>
    [Range(1, 3600)]
    public int TickSeconds { get; set; } = 1;

    /// <summary>Polls that may run at the same time.</summary>
    [Range(1, 64)]
    public int ConcurrentPolls { get; set; } = 2;
}
