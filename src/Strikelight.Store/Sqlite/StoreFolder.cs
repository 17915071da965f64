namespace Strikelight.Store.Sqlite;

/// <summary>Where the files are, and whether the database has been opened.</summary>
internal sealed class StoreFolder(string folder)
{
    private const string DatabaseName = "history.db";

    private volatile bool _isReady;

    public string Folder { get; } = folder;

    public string DatabasePath { get; } = Path.Combine(folder, DatabaseName);

    public string LogPath { get; } = Path.Combine(folder, DatabaseName + "-wal");

    /// <summary>Whether the schema is in place, so that reads make sense.</summary>
    public bool IsReady
    {
        get => _isReady;
        set => _isReady = value;
    }

    /// <summary>Bytes of a file; 0 while it is not there, as the log of a database at rest.</summary>
    public static long BytesOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }

    /// <summary>Moves a database that cannot be read aside with its log, so that recording can begin anew.</summary>
    /// <returns>The new name of the file.</returns>
    public string MoveAside(DateTimeOffset now)
    {
        string suffix = $".corrupt-{now:yyyyMMdd'T'HHmmssfff'Z'}";
        foreach (string end in (string[])["-wal", "-shm", ""])
        {
            string path = DatabasePath + end;
            if (File.Exists(path))
            {
                File.Move(path, DatabasePath + suffix + end);
            }
        }
        return DatabaseName + suffix;
    }
}
