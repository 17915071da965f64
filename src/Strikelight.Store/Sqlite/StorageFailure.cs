using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Strikelight.Store.Sqlite;

/// <summary>A failure of the disk or file rather than of what was asked.</summary>
/// <param name="Reason">The kind.</param>
/// <param name="Detail">One sentence for people.</param>
internal sealed record StorageFailure(PauseReason Reason, string Detail)
{
    private const int NoSpaceOnUnix = 28;
    private const int ReadOnlyOnUnix = 30;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>What a failure of SQLite says about the disk; null when it says nothing about it.</summary>
    public static StorageFailure? Of(SqliteException error) =>
        error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new(PauseReason.DiskFull, "The disk is full or the database has its largest size."),
            raw.SQLITE_READONLY => new(PauseReason.ReadOnly, "The database may only be read."),
            raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new(
                PauseReason.NoAccess,
                "The database cannot be opened."
            ),
            raw.SQLITE_IOERR => new(
                PauseReason.InputOutput,
                $"The disk reported an error ({error.SqliteExtendedErrorCode})."
            ),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new(
                PauseReason.Damaged,
                "The database is damaged: restore a backup, or move the file away and start again."
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM or raw.SQLITE_PROTOCOL => new(
                PauseReason.Busy,
                $"The database is busy ({error.SqliteExtendedErrorCode})."
            ),
            _ => null,
        };

    /// <summary>What a failure of the file system says.</summary>
    public static StorageFailure Of(IOException error) =>
        error.HResult switch
        {
            NoSpaceOnUnix or DiskFullOnWindows => new(PauseReason.DiskFull, "The disk is full."),
            ReadOnlyOnUnix => new(PauseReason.ReadOnly, "The folder of the database may only be read."),
            _ => new(PauseReason.NoAccess, $"The folder of the database cannot be used (0x{error.HResult:X})."),
        };
}
