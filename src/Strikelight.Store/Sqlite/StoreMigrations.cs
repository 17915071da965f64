using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Strikelight.Store.Sqlite;

/// <summary>The numbered steps of the schema, run once each, every one whole or not at all.</summary>
internal static class StoreMigrations
{
    private const string Prefix = "Strikelight.Migrations.";
    private const int DigitCount = 4;

    /// <summary>All steps, the first version first.</summary>
    public static ImmutableArray<Migration> All { get; } = Load();

    /// <summary>Brings a database to the newest version.</summary>
    /// <exception cref="StoreVersionException">It is newer already.</exception>
    public static void Run(SqlSession session) => Run(session, All);

    /// <summary>Runs those of the steps that the database has not had.</summary>
    /// <exception cref="StoreVersionException">It is newer than the last of them.</exception>
    public static void Run(SqlSession session, ImmutableArray<Migration> migrations)
    {
        long version = VersionOf(session);
        RefuseNewer(version, migrations);
        foreach (Migration migration in migrations.Where(migration => migration.Version > version))
        {
            session.Transact(open =>
            {
                open.Script(migration.Sql);
                open.Script($"PRAGMA user_version = {migration.Version.ToString(CultureInfo.InvariantCulture)}");
            });
        }
    }

    /// <summary>Lets only the newest version pass: who reads only cannot bring a database up to date.</summary>
    /// <exception cref="StoreVersionException">It is newer.</exception>
    /// <exception cref="StoreUnavailableException">It is older.</exception>
    public static void RefuseOther(SqlSession session)
    {
        long version = VersionOf(session);
        RefuseNewer(version, All);
        if (version < All[^1].Version)
        {
            throw new StoreUnavailableException(
                $"The database has version {version}: start the server once, which brings it to {All[^1].Version}."
            );
        }
    }

    /// <summary>The version a database has; 0 for an empty one.</summary>
    public static long VersionOf(SqlSession session) => session.Number("PRAGMA user_version") ?? 0;

    private static void RefuseNewer(long version, ImmutableArray<Migration> migrations)
    {
        if (version > migrations[^1].Version)
        {
            throw new StoreVersionException(
                $"The database has version {version}, this program knows {migrations[^1].Version}: use a newer program."
            );
        }
    }

    private static ImmutableArray<Migration> Load()
    {
        Assembly assembly = typeof(StoreMigrations).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(NumberOf(name), TextOf(assembly, name))),
        ];
    }

    private static int NumberOf(string name) =>
        int.Parse(name.AsSpan(Prefix.Length, DigitCount), CultureInfo.InvariantCulture);

    private static string TextOf(Assembly assembly, string name)
    {
        using Stream stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is listed and not there.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
