namespace Strikelight.Store;

/// <summary>Work on the store as a whole. Each runs beside reads and writes.</summary>
public interface IStoreMaintenance
{
    /// <summary>
    /// Removes what retention no longer keeps, in small transactions: of chains every poll of the market day of
    /// <paramref name="now"/>, one in five minutes of the month before, the last of each earlier day.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// Writing paused meanwhile; what was removed stays removed.
    /// </exception>
    Task<ThinReport> ThinAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Reads every row and compares its checksum.</summary>
    /// <exception cref="StoreUnavailableException">The store is not open.</exception>
    Task<VerifyReport> VerifyAsync(CancellationToken cancellation);

    /// <summary>Writes a copy of one moment to a new file and reads it back.</summary>
    /// <exception cref="StoreUnavailableException">The copy failed or is not whole; no file is left.</exception>
    /// <exception cref="ArgumentException">The file exists.</exception>
    Task<BackupReport> BackupAsync(string path, CancellationToken cancellation);

    /// <summary>Bytes and counters that are known at once: cheap, for figures that are read often.</summary>
    StoreTraffic Traffic();

    /// <summary>
    /// Rows, bytes and days; null while the store cannot be read. Counting walks an index of each table: not more than
    /// once a minute.
    /// </summary>
    Task<StoreExtent?> ExtentAsync(CancellationToken cancellation);
}
