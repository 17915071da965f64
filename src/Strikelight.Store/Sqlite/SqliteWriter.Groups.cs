using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;
using Strikelight.Store.Sqlite.Tables;

namespace Strikelight.Store.Sqlite;

/// <content>Commits of groups, and the state they lead to.</content>
internal sealed partial class SqliteWriter
{
    private void RunSteps()
    {
        while (_session is { } session && _steps.TryDequeue(out PendingStep? step))
        {
            try
            {
                step.Run(session);
            }
            catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
            {
                // A batch waits for better times, a step does not: whoever asked for it asks again.
                step.Fail(new StoreUnavailableException(failure.Detail, error));
                Pause(failure);
            }
            finally
            {
                if (!step.Done.IsCompleted)
                {
                    step.Fail(new StoreUnavailableException("The step ended by an error of its own."));
                }
            }
        }
    }

    /// <summary>Writes the group; when the disk does not let it, the group stays for the next try.</summary>
    private void FinishGroup()
    {
        if (_session is not { } session || _group.Count == 0)
        {
            return;
        }
        try
        {
            if (!HasRoomInLog(session))
            {
                Pause(new(PauseReason.LogFull, "A long read keeps the log of the database from being emptied."));
                return;
            }
            session.Transact(WriteGroup);
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            Pause(failure);
            return;
        }
        Finished();
    }

    private void WriteGroup(SqlSession session)
    {
        foreach (PendingWrite pending in _group)
        {
            pending.Refusal = null; // an earlier try of the group may have refused it
            session.Run("SAVEPOINT batch");
            try
            {
                foreach (StoreRecord record in pending.Batch.Records)
                {
                    RecordWriter.Write(session, record);
                }
            }
            catch (StoreRefusedException refusal)
            {
                Refuse(session, pending, refusal);
            }
            catch (SqliteException error) when (IsOfTheBatch(error))
            {
                Refuse(session, pending, new StoreRefusedException("The database refused a record.", error));
            }
            session.Run("RELEASE batch");
        }
    }

    /// <summary>
    /// A constraint or a size speaks of the batch, not of the disk; others in the group are innocent.
    /// </summary>
    private static bool IsOfTheBatch(SqliteException error) =>
        error.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH;

    private static void Refuse(SqlSession session, PendingWrite pending, StoreRefusedException refusal)
    {
        session.Run("ROLLBACK TO batch");
        pending.Refusal = refusal;
    }

    /// <summary>Whether the log is short enough, if need be after emptying it into the database.</summary>
    private bool HasRoomInLog(SqlSession session)
    {
        if (StoreFolder.BytesOf(_folder.LogPath) <= _options.WalCapBytes)
        {
            return true;
        }
        session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return StoreFolder.BytesOf(_folder.LogPath) <= _options.WalCapBytes;
    }

    private void Finished()
    {
        _wait = FirstWait;
        if (State.Kind != StoreStateKind.Open)
        {
            SetOpen();
        }
        foreach (PendingWrite pending in _group)
        {
            Interlocked.Add(ref _queuedBytes, -pending.Batch.HeldBytes);
            Interlocked.Add(ref _writtenBatches, pending.Refusal is null ? 1 : 0);
            pending.Acknowledge();
        }
        _group.Clear();
    }

    private void Opened(StoreOpening opening)
    {
        _session = opening.Session;
        if (opening.Failure is { } failure)
        {
            Pause(failure);
        }
        else if (_group.Count == 0)
        {
            SetOpen(); // with a group that failed, only its commit shows that the disk is well
        }
    }

    private void SetOpen()
    {
        Volatile.Write(ref _state, new(StoreStateKind.Open, PauseReason.None, "", _clock.GetUtcNow()));
        Log.Writing(_logger);
    }

    /// <summary>Lets go of the connection: after a failed write nothing it holds in memory is to be trusted.</summary>
    private void Pause(StorageFailure failure)
    {
        CloseSession();
        FailSteps(failure.Detail);
        if (State is { Kind: StoreStateKind.Paused } state && state.Reason == failure.Reason)
        {
            return; // the pause has lasted since its first failure
        }
        Volatile.Write(ref _state, new(StoreStateKind.Paused, failure.Reason, failure.Detail, _clock.GetUtcNow()));
        Log.Paused(_logger, failure.Reason, failure.Detail);
    }

    private void Close()
    {
        if (!_closing.IsCancellationRequested)
        {
            Log.Stopped(_logger);
        }
        Volatile.Write(
            ref _state,
            new(StoreStateKind.Closed, PauseReason.None, "The store is closed.", _clock.GetUtcNow())
        );
        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out PendingWrite? pending))
        {
            _group.Add(pending);
        }
        foreach (PendingWrite pending in _group)
        {
            pending.Fail(new StoreUnavailableException("The store closed before this was written."));
        }
        _group.Clear();
        FailSteps("The store is closed.");
        EmptyLog();
        CloseSession();
        _opener.Dispose();
    }

    /// <summary>
    /// Moves the log into the database: readers close after the writer, and the last to close may not do it for them.
    /// A reader of another process may keep a part of it there; nothing is lost by that.
    /// </summary>
    private void EmptyLog()
    {
        try
        {
            _session?.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            Log.LogKept(_logger, failure.Detail);
        }
    }

    private void FailSteps(string reason)
    {
        while (_steps.TryDequeue(out PendingStep? step))
        {
            step.Fail(new StoreUnavailableException(reason));
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "History is being written")]
        public static partial void Writing(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "History paused: {Reason}. {Detail}")]
        public static partial void Paused(ILogger logger, PauseReason reason, string detail);

        [LoggerMessage(3, LogLevel.Critical, "The writer of history ended by an error of its own")]
        public static partial void Stopped(ILogger logger);

        [LoggerMessage(4, LogLevel.Warning, "The log of the database stays beside it. {Detail}")]
        public static partial void LogKept(ILogger logger, string detail);
    }
}
