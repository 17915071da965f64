namespace Strikelight.Store.Sqlite;

/// <summary>One numbered step of the schema.</summary>
/// <param name="Version">The version it leads to.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Version, string Sql);
