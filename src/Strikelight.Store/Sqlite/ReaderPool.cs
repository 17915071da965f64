using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>A few connections that read. Each use is short, so that none keeps the log from being emptied.</summary>
internal sealed class ReaderPool(StoreFolder folder, StoreOptions options, FaultLog faults) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Readers, options.Readers);
    private readonly ConcurrentBag<SqlSession> _sessions = [];

    /// <summary>Reads on one connection; a failure of the disk is a fault of the table.</summary>
    public async ValueTask<Stored<T>> ReadAsync<T>(
        string table,
        Func<SqlSession, Stored<T>> read,
        CancellationToken cancellation
    )
        where T : class
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return folder.IsReady ? ReadOnce(table, read) : Faulty<T>(StoredFaultKind.Unavailable, table);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_sessions.TryTake(out SqlSession? session))
        {
            session.Dispose();
        }
        _free.Dispose();
    }

    private Stored<T> ReadOnce<T>(string table, Func<SqlSession, Stored<T>> read)
        where T : class
    {
        SqlSession? session = null;
        try
        {
            session = _sessions.TryTake(out SqlSession? idle)
                ? idle
                : SqliteConnections.OpenReader(folder.DatabasePath, options);
            Stored<T> found = read(session);
            _sessions.Add(session);
            session = null;
            return found;
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            bool isHere = failure.Reason is PauseReason.Damaged or PauseReason.InputOutput;
            return Faulty<T>(isHere ? StoredFaultKind.Unreadable : StoredFaultKind.Unavailable, table);
        }
        finally
        {
            session?.Dispose(); // after a failure it is not used again
        }
    }

    private Stored<T> Faulty<T>(StoredFaultKind kind, string table)
        where T : class
    {
        StoredFault fault = new(kind, table, "", null);
        // A store that is not open is a state of its own, said once, not a fault of what it holds.
        return Stored<T>.Faulty(kind == StoredFaultKind.Unavailable ? fault : faults.Note(fault));
    }
}
