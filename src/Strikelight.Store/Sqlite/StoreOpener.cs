using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Strikelight.Store.Sqlite;

/// <summary>Takes the folder, opens the database, checks it and brings its schema up to date.</summary>
internal sealed partial class StoreOpener(StoreFolder folder, StoreOptions options, TimeProvider clock, ILogger logger)
    : IDisposable
{
    private StoreLock? _lock;

    /// <summary>Tries once.</summary>
    /// <exception cref="StoreHeldException">Another process has the database.</exception>
    /// <exception cref="StoreVersionException">The database is newer than this program.</exception>
    public StoreOpening Open()
    {
        try
        {
            _lock ??= StoreLock.Take(folder.Folder, clock);
            return TryOpen() is { } opening ? opening : OpenAnew();
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            return new(null, failure);
        }
        catch (IOException error)
        {
            return new(null, StorageFailure.Of(error));
        }
        catch (UnauthorizedAccessException)
        {
            return new(null, new(PauseReason.ReadOnly, "The folder of the database may not be written."));
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => _lock?.Dispose();

    /// <summary>Opens what is there; null when the file is no database that can be read.</summary>
    private StoreOpening? TryOpen()
    {
        SqlSession? session = null;
        try
        {
            session = SqliteConnections.OpenWriter(folder.DatabasePath, options);
            StoreMigrations.Run(session);
            if (!folder.IsReady && !SchemaCheck.IsAsMade(session))
            {
                return null;
            }
            ProveWritable(session);
            StoreOpening opening = Checked(session);
            session = opening.Session is null ? session : null;
            folder.IsReady = true;
            return opening;
        }
        catch (SqliteException error) when (!folder.IsReady && StorageFailure.Of(error)?.Reason == PauseReason.Damaged)
        {
            return null;
        }
        finally
        {
            session?.Dispose();
        }
    }

    private StoreOpening OpenAnew()
    {
        string newName = folder.MoveAside(clock.GetUtcNow());
        Log.MovedAside(logger, newName);
        return TryOpen() ?? new(null, new(PauseReason.Damaged, "A new database cannot be read either."));
    }

    /// <summary>
    /// A transaction that changes nothing: opening alone does not notice a file that may only be read.
    /// </summary>
    private static void ProveWritable(SqlSession session) =>
        session.Transact(open => open.Script($"PRAGMA user_version = {StoreMigrations.VersionOf(open)}"));

    /// <summary>A damaged structure is not written to: reads go on behind their checksums.</summary>
    private StoreOpening Checked(SqlSession session)
    {
        if (folder.IsReady || StoreFolder.BytesOf(folder.DatabasePath) > options.QuickCheckBytes)
        {
            return new(session, null);
        }
        string? fault = StructureCheck.Quick(session);
        if (fault is null)
        {
            return new(session, null);
        }
        Log.StructureFault(logger, fault);
        return new(
            null,
            new(
                PauseReason.Damaged,
                "The structure of the database is damaged: restore a backup or move the file away."
            )
        );
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database cannot be read; it is now {NewName} and a new one begins")]
        public static partial void MovedAside(ILogger logger, string newName);

        [LoggerMessage(2, LogLevel.Error, "The structure of the database is damaged: {Fault}")]
        public static partial void StructureFault(ILogger logger, string fault);
    }
}
