using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>SQLite's own checks of trees, pages and indexes; values have checksums of ours.</summary>
internal static class StructureCheck
{
    /// <summary>Trees and pages: about as long as reading the file.</summary>
    /// <returns>The first thing found; null when the structure is sound.</returns>
    public static string? Quick(SqlSession session) => Run(session, "PRAGMA quick_check(1)");

    /// <summary>Indexes against their tables as well: a row that its index does not lead to would be missed.</summary>
    /// <returns>The first thing found; null when the structure is sound.</returns>
    public static string? Full(SqlSession session) => Run(session, "PRAGMA integrity_check(1)");

    private static string? Run(SqlSession session, string sql)
    {
        using SqliteDataReader reader = session.Read(sql);
        string found = reader.Read() ? reader.GetString(0) : "";
        return found == "ok" ? null : found;
    }
}
