using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>
/// Compares the tables of a database with those the migrations make: a schema damaged by a bit is valid text to SQLite,
/// with another column or table in it.
/// </summary>
internal static class SchemaCheck
{
    private const string SchemaSql = "SELECT coalesce(sql, name) FROM sqlite_schema";

    /// <summary>Whether all that should be there is there; what an operator added does not matter.</summary>
    public static bool IsAsMade(SqlSession session)
    {
        using SqlSession made = new(":memory:", SqliteOpenMode.Memory);
        StoreMigrations.Run(made);
        return EntriesOf(session).IsSupersetOf(EntriesOf(made));
    }

    private static HashSet<string> EntriesOf(SqlSession session)
    {
        HashSet<string> entries = new(StringComparer.Ordinal);
        using SqliteDataReader reader = session.Read(SchemaSql);
        while (reader.Read())
        {
            entries.Add(reader.GetString(0));
        }
        return entries;
    }
}
