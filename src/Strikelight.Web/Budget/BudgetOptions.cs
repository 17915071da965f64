using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Budget;

/// <summary>How the memory of the process is shared out. Section <c>Budget</c>.</summary>
/// <remarks>What is not set is a share of what the set lines leave: docs/operations.md.</remarks>
public sealed class BudgetOptions
{
    private const long Least = 100_000;
    private const long Most = 1L << 40;

    /// <summary>Bytes of the whole process; the limit of its control group, or 256 MiB where there is none.</summary>
    [Range(64L << 20, Most)]
    public long? TotalBytes { get; set; }

    /// <summary>Bytes of runtime, compiled code and native libraries: a warm process that is idle.</summary>
    [Range(16L << 20, Most)]
    public long RuntimeBytes { get; set; } = 84L << 20;

    /// <summary>Bytes of the history in memory: caches of the database, what waits to be written, keys.</summary>
    [Range(Least, Most)]
    public long DatabaseBytes { get; set; } = 16L << 20;

    /// <summary>Bytes kept free for computing and for garbage; an eleventh of the total if not set.</summary>
    [Range(Least, Most)]
    public long? ReserveBytes { get; set; }

    /// <summary>Bytes counted for an open stream: its connection, the kernel's share and ours.</summary>
    [Range(4096, 1 << 20)]
    public int ViewerBytes { get; set; } = 16 << 10;

    /// <summary>Bytes of all open streams together.</summary>
    [Range(Least, Most)]
    public long? ViewersBytes { get; set; }

    /// <summary>Bytes of the latest chains with their analysis.</summary>
    [Range(Least, Most)]
    public long? ChainBytes { get; set; }

    /// <summary>Bytes of past chains and candles.</summary>
    [Range(Least, Most)]
    public long? PastBytes { get; set; }

    /// <summary>Bytes of what look-back panels show of the past.</summary>
    [Range(Least, Most)]
    public long? LookBackBytes { get; set; }

    /// <summary>Bytes of rendered pages.</summary>
    [Range(Least, Most)]
    public long? PageBytes { get; set; }

    /// <summary>Bytes of the newest frames of live pages.</summary>
    [Range(Least, Most)]
    public long? FrameBytes { get; set; }

    /// <summary>Bytes of stored minutes of levels that pages read.</summary>
    [Range(Least, Most)]
    public long? LevelBytes { get; set; }
}
