using SQLitePCL;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Maintenance of a SQLite store.</summary>
internal sealed class SqliteMaintenance(StoreParts parts) : IStoreMaintenance
{
    public Task<ThinReport> ThinAsync(DateTimeOffset now, CancellationToken cancellation) =>
        new Thinner(parts, now, cancellation).RunAsync();

    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation) =>
        Task.Run(() => Whole().Verify(cancellation), cancellation);

    public Task<BackupReport> BackupAsync(string path, CancellationToken cancellation)
    {
        WholeStore.RefuseExisting(path);
        return Task.Run(() => Whole().Copy(path, cancellation), cancellation);
    }

    public StoreTraffic Traffic()
    {
        StoreBytes bytes = new(
            StoreFolder.BytesOf(parts.Folder.DatabasePath),
            StoreFolder.BytesOf(parts.Folder.LogPath),
            raw.sqlite3_memory_used(),
            parts.Writer.QueuedBytes
        );
        return new(bytes, parts.Writer.WrittenBatches, parts.Writer.RefusedWrites, parts.Faults.Count);
    }

    public Task<StoreExtent?> ExtentAsync(CancellationToken cancellation) =>
        new ExtentReader(parts.Pool, cancellation).ReadAsync();

    private WholeStore Whole() =>
        parts.Folder.IsReady
            ? new(parts.Folder, parts.Options)
            : throw new StoreUnavailableException(parts.Writer.State.Detail);
}
