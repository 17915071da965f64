using SQLitePCL;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Maintenance of a SQLite store.</summary>
internal sealed class SqliteMaintenance(StoreParts parts) : IStoreMaintenance
{
    public StoreBytes Bytes =>
        new(
            StoreFolder.BytesOf(parts.Folder.DatabasePath),
            StoreFolder.BytesOf(parts.Folder.LogPath),
            raw.sqlite3_memory_used(),
            parts.Writer.QueuedBytes
        );

    public Task<ThinReport> ThinAsync(DateTimeOffset now, CancellationToken cancellation) =>
        new Thinner(parts, now, cancellation).RunAsync();

    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation) =>
        Task.Run(() => Whole().Verify(cancellation), cancellation);

    public Task<BackupReport> BackupAsync(string path, CancellationToken cancellation)
    {
        WholeStore.RefuseExisting(path);
        return Task.Run(() => Whole().Copy(path, cancellation), cancellation);
    }

    public async Task<StoreUse> UseAsync(CancellationToken cancellation)
    {
        Stored<List<TableCount>> rows = await parts.Pool.ReadAsync(
            "use",
            session => Stored<List<TableCount>>.Found([.. TableScan.All.Select(scan => Count(session, scan.Table))]),
            cancellation
        );
        return new(Bytes, [.. rows.Value ?? []], parts.Faults.Count, parts.Writer.RefusedWrites);
    }

    public StoreTraffic Traffic() => new(Bytes, parts.Writer.WrittenBatches, parts.Writer.RefusedWrites);

    public Task<StoreExtent?> ExtentAsync(CancellationToken cancellation) =>
        new ExtentReader(parts.Pool, cancellation).ReadAsync();

    private static TableCount Count(SqlSession session, string table) =>
        new(table, session.Number($"SELECT count(*) FROM {table}") ?? 0);

    private WholeStore Whole() =>
        parts.Folder.IsReady
            ? new(parts.Folder, parts.Options)
            : throw new StoreUnavailableException(parts.Writer.State.Detail);
}
