using Strikelight.Store.Sqlite;
using Strikelight.Store.Users;

namespace Strikelight.Store.Tests.Maintenance;

public sealed class BackupTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TestFolder _folder = new();
    private readonly SqliteStore _store;

    public BackupTests() => _store = TestStore.Open(_folder.Path);

    private string Target => Path.Combine(_folder.Path, "copy.db");

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Backup_OfAStore_HoldsTheSameRows()
    {
        await FillAsync();

        BackupReport report = await _store.Maintenance.BackupAsync(Target, None);

        using SqlSession original = SqliteConnections.OpenReader(_folder.Database, new());
        using SqlSession copy = SqliteConnections.OpenReader(Target, new());
        foreach (TableScan scan in TableScan.All)
        {
            Assert.Equal(Rows(original, scan.Table), Rows(copy, scan.Table));
        }
        Assert.Equal(0, report.FaultCount);
        Assert.Equal(new FileInfo(Target).Length, report.Bytes);
        Assert.Equal(120, report.Rows.Single(count => count.Table == "level_minute").Rows);
    }

    [Fact]
    public async Task Backup_OpenedElsewhere_IsAStore()
    {
        await FillAsync();
        await _store.Maintenance.BackupAsync(Target, None);
        using TestFolder elsewhere = new();
        File.Move(Target, elsewhere.Database);

        await using SqliteStore restored = TestStore.Open(elsewhere.Path);
        await restored.WriteAsync(TestStore.Level(500, 1));

        Assert.Equal(
            TestStore.Payload(3),
            (
                await restored.Chains.NewestAsync(TestStore.Spx, DateTimeOffset.MaxValue, None)
            ).Value?.Chunk.Bytes.ToArray()
        );
    }

    [Fact]
    public async Task Backup_WhileWriting_IsOfOneMoment()
    {
        using CancellationTokenSource stop = new();
        Task writing = WriteInPairsAsync(stop.Token);
        await Waiting.UntilAsync(() => _store.State.Kind == StoreStateKind.Open);

        await _store.Maintenance.BackupAsync(Target, None);
        await stop.CancelAsync();
        await writing;

        using SqlSession copy = SqliteConnections.OpenReader(Target, new());
        Assert.Equal(copy.Number("SELECT count(*) FROM level_minute"), copy.Number("SELECT count(*) FROM setting"));
    }

    [Fact]
    public async Task Backup_ToAFileThatExists_IsRefused()
    {
        await File.WriteAllTextAsync(Target, "mine", None);

        await Assert.ThrowsAsync<ArgumentException>(() => _store.Maintenance.BackupAsync(Target, None));

        Assert.Equal("mine", await File.ReadAllTextAsync(Target, None));
    }

    [Fact]
    public async Task Backup_ToAFolderThatIsNotThere_FailsWithAReason()
    {
        string target = Path.Combine(_folder.Path, "nowhere", "copy.db");

        StoreUnavailableException error = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            _store.Maintenance.BackupAsync(target, None)
        );

        Assert.StartsWith("The backup failed.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrafficAndExtent_OfAStore_CountBytesAndRows()
    {
        await FillAsync();

        StoreTraffic use = _store.Maintenance.Traffic();
        StoreExtent extent = (await _store.Maintenance.ExtentAsync(None))!;

        Assert.Contains(("level_minute", 120), extent.Tables.Select(table => (table.Table, table.Rows)));
        Assert.Contains(("chain", 4), extent.Tables.Select(table => (table.Table, table.Rows)));
        Assert.True(use.Bytes is { File: > 0, Log: > 0, Memory: > 0, Queue: 0 }, $"{use.Bytes}");
        Assert.Equal((0, 0), (use.FaultCount, use.RefusedBatches));
    }

    private async Task FillAsync()
    {
        await _store.WriteAsync([.. Enumerable.Range(0, 120).Select(i => TestStore.Level(i, i))]);
        await _store.WriteAsync([
            TestStore.Contracts,
            .. Enumerable.Range(0, 4).Select(i => TestStore.Chain(TestStore.Morning.AddMinutes(i), i)),
            new Setting("ann", "theme", "dark"),
        ]);
    }

    private async Task WriteInPairsAsync(CancellationToken stop)
    {
        for (int i = 0; !stop.IsCancellationRequested; i++)
        {
            await _store.WriteAsync(TestStore.Level(i, i), new Setting("ann", $"{i}", "x"));
        }
    }

    /// <summary>All rows as text, in the order of their content.</summary>
    private static List<string> Rows(SqlSession session, string table)
    {
        List<string> rows = [];
        using var reader = session.Read($"SELECT * FROM {table}");
        while (reader.Read())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader[i]}")
                )
            );
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
