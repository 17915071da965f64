using Microsoft.Data.Sqlite;
using SQLitePCL;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Maintenance of a SQLite store.</summary>
internal sealed class SqliteMaintenance(StoreParts parts) : IStoreMaintenance
{
    private const string PartSuffix = ".part";

    public Task<ThinReport> ThinAsync(DateTimeOffset now, CancellationToken cancellation) =>
        new Thinner(parts, now, cancellation).RunAsync();

    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                using SqlSession session = OpenOwn();
                return Verifier.Run(session, cancellation);
            },
            cancellation
        );

    public Task<BackupReport> BackupAsync(string path, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            throw new ArgumentException("A backup goes to a new file.", nameof(path));
        }
        return Task.Run(() => Copy(path, cancellation), cancellation);
    }

    public async Task<StoreUse> UseAsync(CancellationToken cancellation)
    {
        Stored<List<TableCount>> rows = await parts.Pool.ReadAsync(
            "use",
            session => Stored<List<TableCount>>.Found([.. TableScan.All.Select(scan => Count(session, scan.Table))]),
            cancellation
        );
        StoreBytes bytes = new(
            StoreFolder.BytesOf(parts.Folder.DatabasePath),
            StoreFolder.BytesOf(parts.Folder.LogPath),
            raw.sqlite3_memory_used(),
            parts.Writer.QueuedBytes
        );
        return new(bytes, [.. rows.Value ?? []], parts.Faults.Count, parts.Writer.RefusedWrites);
    }

    private static TableCount Count(SqlSession session, string table) =>
        new(table, session.Number($"SELECT count(*) FROM {table}") ?? 0);

    /// <summary>Long reads have a connection of their own: pages do not wait for them.</summary>
    private SqlSession OpenOwn()
    {
        if (!parts.Folder.IsReady)
        {
            throw new StoreUnavailableException(parts.Writer.State.Detail);
        }
        try
        {
            return SqliteConnections.OpenReader(parts.Folder.DatabasePath, parts.Options);
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            throw new StoreUnavailableException(failure.Detail, error);
        }
    }

    private BackupReport Copy(string path, CancellationToken cancellation)
    {
        string part = path + PartSuffix;
        bool isWhole = false;
        try
        {
            Remove(part); // of a backup that was killed
            using (SqlSession session = OpenOwn())
            {
                session.Run("VACUUM INTO $1", part);
            }
            VerifyReport read = ReadBack(part, cancellation);
            File.Move(part, path);
            isWhole = true;
            return new(StoreFolder.BytesOf(path), read.Rows, read.FaultCount);
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            throw new StoreUnavailableException($"The backup failed. {failure.Detail}", error);
        }
        catch (IOException error)
        {
            throw new StoreUnavailableException($"The backup failed. {StorageFailure.Of(error).Detail}", error);
        }
        finally
        {
            if (!isWhole)
            {
                Remove(part);
            }
        }
    }

    private static void Remove(string path)
    {
        if (File.Exists(path)) // its folder may be missing, which deleting would not forgive
        {
            File.Delete(path);
        }
    }

    private VerifyReport ReadBack(string path, CancellationToken cancellation)
    {
        using SqlSession copy = SqliteConnections.OpenReader(path, parts.Options);
        VerifyReport read = Verifier.Run(copy, cancellation);
        return read.StructureFault.Length == 0
            ? read
            : throw new StoreUnavailableException($"The backup is not whole: {read.StructureFault}");
    }
}
