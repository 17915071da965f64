using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>Opens connections with the settings all of this rests on.</summary>
internal static class SqliteConnections
{
    private const int PageBytes = 4096;
    private const int BusyMs = 200;

    /// <summary>The one connection that writes.</summary>
    /// <remarks>
    /// Full synchronisation: what is acknowledged survives a power cut too, not only a killed process. Groups of
    /// batches
    /// share one commit, so that it is paid once a group.
    /// </remarks>
    public static SqlSession OpenWriter(string path, StoreOptions options)
    {
        SqlSession session = new(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            session.Script(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    PRAGMA page_size = {PageBytes};
                    PRAGMA auto_vacuum = INCREMENTAL;
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA foreign_keys = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA journal_size_limit = {options.WalCapBytes / 2};
                    PRAGMA wal_autocheckpoint = {options.WalCapBytes / 4 / PageBytes};
                    PRAGMA max_page_count = {MostPages(options)};
                    """
                )
            );
            SetShared(session, options);
            return session;
        }
        catch (SqliteException)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A connection that reads.</summary>
    public static SqlSession OpenReader(string path, StoreOptions options)
    {
        SqlSession session = new(path, SqliteOpenMode.ReadOnly);
        try
        {
            SetShared(session, options);
            return session;
        }
        catch (SqliteException)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A quarter above the size that retention holds: the file never grows beyond it.</summary>
    private static long MostPages(StoreOptions options) => (options.MaxBytes + (options.MaxBytes / 4)) / PageBytes;

    private static void SetShared(SqlSession session, StoreOptions options) =>
        session.Script(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                PRAGMA cache_size = -{options.CacheBytes / 1024 / (options.Readers + 1)};
                PRAGMA mmap_size = 0;
                PRAGMA busy_timeout = {BusyMs};
                PRAGMA cell_size_check = ON;
                """
            )
        );
}
