using Microsoft.Data.Sqlite;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>
/// Reads a database from its beginning to its end. Long reads have a connection of their own: pages do not wait for
/// them.
/// </summary>
internal sealed class WholeStore(StoreFolder folder, StoreOptions options)
{
    private const string PartSuffix = ".part";

    /// <summary>A copy never replaces a file.</summary>
    /// <exception cref="ArgumentException">The file exists.</exception>
    public static void RefuseExisting(string path)
    {
        if (File.Exists(path))
        {
            throw new ArgumentException("A backup goes to a new file.", nameof(path));
        }
    }

    /// <summary>Compares the checksum of every row.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be opened.</exception>
    public VerifyReport Verify(CancellationToken cancellation)
    {
        using SqlSession session = Open();
        return Verifier.Run(session, cancellation);
    }

    /// <summary>Writes a copy of one moment to a new file and reads it back.</summary>
    /// <exception cref="StoreUnavailableException">The copy failed or is not whole; no file is left.</exception>
    public BackupReport Copy(string path, CancellationToken cancellation)
    {
        string part = path + PartSuffix;
        bool isWhole = false;
        try
        {
            Remove(part); // of a backup that was killed
            using (SqlSession session = Open())
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
        using SqlSession copy = SqliteConnections.OpenReader(path, options);
        VerifyReport read = Verifier.Run(copy, cancellation);
        return read.StructureFault.Length == 0
            ? read
            : throw new StoreUnavailableException($"The backup is not whole: {read.StructureFault}");
    }

    private SqlSession Open()
    {
        try
        {
            return SqliteConnections.OpenReader(folder.DatabasePath, options);
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            throw new StoreUnavailableException(failure.Detail, error);
        }
    }
}
