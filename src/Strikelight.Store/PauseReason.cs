namespace Strikelight.Store;

/// <summary>Why nothing is being written.</summary>
public enum PauseReason
{
    /// <summary>Writing is not paused.</summary>
    None,

    /// <summary>No space is left, or the database reached the size allowed to it.</summary>
    DiskFull,

    /// <summary>The folder, the file or the file system may only be read.</summary>
    ReadOnly,

    /// <summary>The folder or the file cannot be opened.</summary>
    NoAccess,

    /// <summary>The operating system reported an error of reading or writing.</summary>
    InputOutput,

    /// <summary>The write-ahead log is as long as allowed and a reader keeps it from being emptied.</summary>
    LogFull,

    /// <summary>The structure of the database is damaged: reads go on, a person has to decide.</summary>
    Damaged,

    /// <summary>Another process took the database while it was out of reach.</summary>
    Held,

    /// <summary>The database was busy or out of memory for longer than it should be.</summary>
    Busy,
}
