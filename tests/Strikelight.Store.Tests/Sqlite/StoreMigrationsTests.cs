using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Strikelight.Store.History;
using Strikelight.Store.Sqlite;
using Strikelight.Store.Users;

namespace Strikelight.Store.Tests.Sqlite;

public sealed class StoreMigrationsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TestFolder _folder = new();

    public static TheoryData<int> EarlierVersions => [.. StoreMigrations.All.Select(migration => migration.Version)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Migrations_TheirNumbers_HaveNoGap() =>
        Assert.Equal(
            Enumerable.Range(1, StoreMigrations.All.Length),
            StoreMigrations.All.Select(migration => migration.Version)
        );

    [Fact]
    public void Run_OnAnEmptyFile_LeadsToTheNewestVersionOnce()
    {
        using SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate);

        StoreMigrations.Run(session);
        StoreMigrations.Run(session);

        Assert.Equal(StoreMigrations.All[^1].Version, StoreMigrations.VersionOf(session));
    }

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task Open_OfAnEarlierVersion_KeepsWhatItHeld(int version)
    {
        WriteAs(version);

        await using SqliteStore store = TestStore.Open(_folder.Path);

        VerifyReport report = await store.Maintenance.VerifyAsync(None);
        RecordedChain? chain = (await store.Chains.NewestAsync(TestStore.Spx, DateTimeOffset.MaxValue, None)).Value;
        List<Watchlist> lists = await store.Users.WatchlistsAsync("ann", None).ValuesAsync();
        List<DayOutcome> outcomes = await store
            .Outcomes.ScanAsync("simulated", new(DateOnly.MinValue, DateOnly.MaxValue), None)
            .ValuesAsync();
        Assert.Equal((0, ""), (report.FaultCount, report.StructureFault));
        Assert.Equal([4, 5, 6], chain?.Chunk.Bytes.ToArray());
        Assert.Equal(version >= 2 ? 1 : 0, lists.Count);
        Assert.Equal(version >= 3 ? 1 : 0, outcomes.Count);
    }

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task Open_OfAnEarlierVersion_DoesNotKnowWhenOpenInterestCameInBeforeVersionFour(int version)
    {
        WriteAs(version);

        await using SqliteStore store = TestStore.Open(_folder.Path);

        DateOnly day = DateOnly.FromDayNumber(739676);
        List<OpenInterestDay> before = await store.OpenInterest.OnAsync(TestStore.Spx, day, None).ValuesAsync();
        List<OpenInterestDay> after = await store
            .OpenInterest.OnAsync(TestStore.Spx, day.AddDays(1), None)
            .ValuesAsync();
        Assert.Equal([7], Assert.Single(before).Counts);
        Assert.Null(before[0].ReceivedAt);
        Assert.Equal(version >= 4 ? 1 : 0, after.Count);
        Assert.All(after, counts => Assert.Equal(639080604010000000, counts.ReceivedAt?.UtcTicks));
    }

    [Fact]
    public void Run_ThatFailsHalfWay_ChangesNothing()
    {
        using SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate);
        StoreMigrations.Run(session);
        long tables = session.Number("SELECT count(*) FROM sqlite_schema") ?? 0;
        ImmutableArray<Migration> broken =
        [
            .. StoreMigrations.All,
            new(StoreMigrations.All.Length + 1, "CREATE TABLE one (x); INSERT INTO nowhere VALUES (1);"),
        ];

        Assert.Throws<SqliteException>(() => StoreMigrations.Run(session, broken));

        Assert.Equal(tables, session.Number("SELECT count(*) FROM sqlite_schema"));
        Assert.Equal(StoreMigrations.All.Length, StoreMigrations.VersionOf(session));
    }

    [Fact]
    public void Open_OfANewerVersion_IsRefusedAndLetsGoOfTheFolder()
    {
        using (SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate))
        {
            session.Script("PRAGMA user_version = 999");
        }

        StoreVersionException first = Assert.Throws<StoreVersionException>(() => TestStore.Open(_folder.Path));
        Assert.Throws<StoreVersionException>(() => TestStore.Open(_folder.Path)); // not: held

        Assert.Contains("999", first.Message, StringComparison.Ordinal);
    }

    /// <summary>A database as the program of a version left it.</summary>
    private void WriteAs(int version)
    {
        using SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate);
        StoreMigrations.Run(session, StoreMigrations.All[..version]);
        for (int i = 1; i <= version; i++)
        {
            session.Script(Fixture(i));
        }
    }

    private static string Fixture(int version)
    {
        string name = $"Strikelight.Fixtures.{version:D4}.sql";
        using Stream? stream = typeof(StoreMigrationsTests).Assembly.GetManifestResourceStream(name);
        Assert.NotNull(stream); // a migration without a fixture of what it added
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
