namespace Strikelight.Web.Features.Memory.View;

/// <summary>Bytes of the history and how many there may be.</summary>
/// <param name="File">The database on disk.</param>
/// <param name="FileCap">Size beyond which the oldest days go.</param>
/// <param name="Log">Its write-ahead log.</param>
/// <param name="LogCap">Length of the log at which writing pauses.</param>
/// <param name="Queue">What waits to be written, in memory.</param>
/// <param name="QueueCap">Most that may wait.</param>
/// <param name="Sqlite">Memory SQLite has taken in this process.</param>
public sealed record RecordingBytesView(
    long File,
    long FileCap,
    long Log,
    long LogCap,
    long Queue,
    long QueueCap,
    long Sqlite
);
