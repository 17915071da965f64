namespace Strikelight.Store.Tests.Crash;

/// <summary>What a child process does until it is killed.</summary>
public enum CrashMode
{
    /// <summary>Opens the store and ends.</summary>
    Open,

    /// <summary>Writes small batches, many at a time.</summary>
    Write,

    /// <summary>Writes chains so large that the log is emptied all the time.</summary>
    Checkpoint,

    /// <summary>Writes while retention runs over and over.</summary>
    Retention,

    /// <summary>Brings old databases to the newest version, one after another.</summary>
    Migration,
}
