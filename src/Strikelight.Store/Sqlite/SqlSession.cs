using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Strikelight.Store.Sqlite;

/// <summary>One connection with its prepared statements. Not safe for several threads.</summary>
internal sealed class SqlSession : IDisposable
{
    private const int ValueBytesMost = 64 << 20; // a damaged length must not become an allocation

    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;

    public SqlSession(string path, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder text = new()
        {
            DataSource = path,
            Mode = mode,
            Pooling = false, // closing has to close: the lock file is let go next
            DefaultTimeout = 1,
        };
        _connection = new(text.ConnectionString);
        try
        {
            _connection.Open();
            _ = raw.sqlite3_limit(_connection.Handle, raw.SQLITE_LIMIT_LENGTH, ValueBytesMost);
        }
        catch (SqliteException)
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs a statement with values <c>$1</c>, <c>$2</c> and so on; gives the number of rows changed.
    /// </summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Read(sql, values);
        while (reader.Read())
        {
            // some statements do a part of their work at each step
        }
        return reader.RecordsAffected;
    }

    /// <summary>Starts a query; dispose the reader before the same query runs again.</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = Prepare(sql, values.Length);
            _commands.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return command.ExecuteReader();
    }

    /// <summary>The first column of the first row as a number; null without a row or for a null.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteDataReader reader = Read(sql, values);
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : null;
    }

    /// <summary>Runs text once that may hold several statements and no values.</summary>
    public void Script(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs work in a transaction that writes; whatever it throws undoes it.</summary>
    public void Transact(Action<SqlSession> work)
    {
        Run("BEGIN IMMEDIATE");
        bool done = false;
        try
        {
            work(this);
            Run("COMMIT");
            done = true;
        }
        finally
        {
            if (!done && IsInTransaction)
            {
                Run("ROLLBACK");
            }
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }

    /// <summary>Some failures end the transaction by themselves.</summary>
    private bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    private SqliteCommand Prepare(string sql, int valueCount)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= valueCount; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
        return command;
    }
}
