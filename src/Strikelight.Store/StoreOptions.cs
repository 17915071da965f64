using System.ComponentModel.DataAnnotations;

namespace Strikelight.Store;

/// <summary>Settings of the embedded store, configuration section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Folder of the database; made when it is missing. One process at a time.</summary>
    [Required]
    public string Folder { get; set; } = "history";

    /// <summary>Page cache of all connections together.</summary>
    [Range(1L << 20, 1L << 28)]
    public long CacheBytes { get; set; } = 4L << 20;

    /// <summary>Length of the write-ahead log at which writing pauses until readers let it be emptied.</summary>
    [Range(4L << 20, 1L << 30)]
    public long WalCapBytes { get; set; } = 16L << 20;

    /// <summary>Most bytes of batches that wait to be written; beyond it <c>TryWrite</c> refuses.</summary>
    [Range(1L << 16, 1L << 28)]
    public long QueueBytes { get; set; } = 8L << 20;

    /// <summary>Most batches that wait to be written.</summary>
    [Range(1, 100_000)]
    public int QueueBatches { get; set; } = 1024;

    /// <summary>Connections that read at the same time; further readers wait.</summary>
    [Range(1, 16)]
    public int Readers { get; set; } = 2;

    /// <summary>
    /// Days before today of which one poll per <see cref="PollMinutes"/> is kept; older ones keep one a day.
    /// </summary>
    [Range(0, 3660)]
    public int PollDays { get; set; } = 31;

    /// <summary>Minutes of which one poll is kept, on days before today.</summary>
    [Range(1, 60)]
    public int PollMinutes { get; set; } = 5;

    /// <summary>Days before today of which increments between polls are kept.</summary>
    [Range(1, 3660)]
    public int IncrementDays { get; set; } = 31;

    /// <summary>Bytes of the database beyond which the oldest days lose their chains and increments.</summary>
    [Range(4L << 20, 1L << 44)]
    public long MaxBytes { get; set; } = 20L << 30;

    /// <summary>Largest database whose structure is checked at open; a larger one would delay the start.</summary>
    [Range(0L, 1L << 44)]
    public long QuickCheckBytes { get; set; } = 256L << 20;
}
