using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>SQLite's own check of trees and pages; it says nothing about values, which have checksums.</summary>
internal static class StructureCheck
{
    /// <summary>The first thing found; null when the structure is sound.</summary>
    public static string? Run(SqlSession session)
    {
        using SqliteDataReader reader = session.Read("PRAGMA quick_check(1)");
        string found = reader.Read() ? reader.GetString(0) : "";
        return found == "ok" ? null : found;
    }
}
