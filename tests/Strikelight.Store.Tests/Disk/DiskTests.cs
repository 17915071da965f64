using Microsoft.Extensions.Time.Testing;
using Strikelight.Store.History;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Disk;

public sealed class DiskTests
{
    private const int LargeBytes = 200_000;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    [Fact]
    public async Task Writes_OnAFullDisk_WaitAndGoOnWhenThereIsSpace()
    {
        using SmallDisk disk = new();
        FakeTimeProvider clock = new(TestStore.Morning);
        await using SqliteStore store = TestStore.Open(disk.Path, clock);
        await store.WriteAsync(TestStore.Contracts, TestStore.Level(0, 1));
        disk.Fill();

        Assert.True(store.TryWrite(new(Large(1)), out Task first));
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Paused);
        Assert.True(store.TryWrite(new(TestStore.Level(1, 2)), out Task second));

        Assert.Equal(PauseReason.DiskFull, store.State.Reason);
        Assert.Single(await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
        Assert.False(first.IsCompleted);

        disk.Free();
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Open, clock);
        await Task.WhenAll(first, second);
        Assert.Equal(2, (await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync()).Count);
        Assert.Equal(0, (await store.Maintenance.VerifyAsync(None)).FaultCount);
    }

    [Fact]
    public async Task Open_OnAFullDisk_IsPausedAndOpensWhenThereIsSpace()
    {
        using SmallDisk disk = new();
        FakeTimeProvider clock = new(TestStore.Morning);
        disk.Fill();

        await using SqliteStore store = TestStore.Open(disk.Path, clock);
        Stored<LevelMinute> read = Assert.Single(
            await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ListAsync()
        );

        Assert.Equal((StoreStateKind.Paused, PauseReason.DiskFull), (store.State.Kind, store.State.Reason));
        Assert.Equal(StoredFaultKind.Unavailable, read.Fault?.Kind);
        disk.Free();
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Open, clock);
        await store.WriteAsync(TestStore.Level(0, 1));
    }

    [Fact]
    public async Task Open_InAReadOnlyFolder_IsPausedAndOpensWhenItMayBeWritten()
    {
        using SmallDisk disk = new();
        FakeTimeProvider clock = new(TestStore.Morning);
        await using (SqliteStore earlier = TestStore.Open(disk.Path, clock))
        {
            await earlier.WriteAsync(TestStore.Level(0, 1));
        }
        Assert.True(disk.IsRemounted(readOnly: true));

        await using SqliteStore store = TestStore.Open(disk.Path, clock);

        Assert.Equal((StoreStateKind.Paused, PauseReason.ReadOnly), (store.State.Kind, store.State.Reason));
        Assert.True(store.TryWrite(new(TestStore.Level(1, 2)), out Task acknowledged));
        Assert.True(disk.IsRemounted(readOnly: false));
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Open, clock);
        await acknowledged;
        Assert.Equal(2, (await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync()).Count);
    }

    [Fact]
    public async Task Database_AtItsLargestSize_PausesUntilRetentionMadeRoom()
    {
        using TestFolder folder = new();
        FakeTimeProvider clock = new(TestStore.Morning.AddDays(10));
        await using SqliteStore store = TestStore.Open(folder.Path, clock, options => options.MaxBytes = 4 << 20);
        await store.WriteAsync(TestStore.Contracts);

        List<Task> written = [];
        for (int i = 0; store.State.Kind == StoreStateKind.Open; i++)
        {
            Assert.True(store.TryWrite(new(Large(i)), out Task acknowledged));
            written.Add(acknowledged);
            await Waiting.UntilAsync(() => acknowledged.IsCompleted || store.State.Kind != StoreStateKind.Open);
        }
        Assert.Equal(PauseReason.DiskFull, store.State.Reason);
        Task<ThinReport> thin = store.Maintenance.ThinAsync(clock.GetUtcNow(), None);
        await Waiting.UntilAsync(() => thin.IsCompleted, clock);

        Assert.True((await thin).ChainRows > 0);
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Open, clock);
        await Task.WhenAll(written);
    }

    [Fact]
    public async Task Log_KeptLongByAReader_PausesWritesUntilTheReaderEnds()
    {
        const long capBytes = 4 << 20;
        using TestFolder folder = new();
        FakeTimeProvider clock = new(TestStore.Morning);
        await using SqliteStore store = TestStore.Open(folder.Path, clock, options => options.WalCapBytes = capBytes);
        await store.WriteAsync(TestStore.Contracts);
        using SqlSession reader = SqliteConnections.OpenReader(folder.Database, new());
        reader.Run("BEGIN");
        reader.Number("SELECT count(*) FROM stream");

        List<Task> written = [];
        for (int i = 0; store.State.Kind == StoreStateKind.Open; i++)
        {
            Assert.True(store.TryWrite(new(Large(i)), out Task acknowledged));
            written.Add(acknowledged);
            await Waiting.UntilAsync(() => acknowledged.IsCompleted || store.State.Kind != StoreStateKind.Open);
        }
        Assert.Equal(PauseReason.LogFull, store.State.Reason);
        Assert.InRange(store.Maintenance.Traffic().Bytes.Log, capBytes, capBytes + (2 * LargeBytes));

        reader.Run("COMMIT");
        await Waiting.UntilAsync(() => store.State.Kind == StoreStateKind.Open, clock);
        await Task.WhenAll(written);
    }

    [Fact]
    public async Task Database_ThatIsNoDatabase_IsMovedAsideAndANewOneBegins()
    {
        using TestFolder folder = new();
        await File.WriteAllTextAsync(folder.Database, new string('x', 10_000), None);

        await using SqliteStore store = TestStore.Open(folder.Path);
        await store.WriteAsync(TestStore.Level(0, 1));

        Assert.Equal(StoreStateKind.Open, store.State.Kind);
        string aside = Assert.Single(Directory.GetFiles(folder.Path, "history.db.corrupt-*"));
        Assert.Equal(10_000, new FileInfo(aside).Length);
    }

    [Fact]
    public async Task Database_WithADamagedSchema_IsMovedAsideAndANewOneBegins()
    {
        using TestFolder folder = new();
        await using (SqliteStore earlier = TestStore.Open(folder.Path))
        {
            await earlier.WriteAsync(TestStore.Level(0, 1));
        }
        byte[] file = await File.ReadAllBytesAsync(folder.Database, None);
        for (int place; (place = file.AsSpan().IndexOf("quality INTEGER"u8)) >= 0; )
        {
            file[place] ^= 1; // the column is called puality now; free space may hold an old copy of it
        }
        await File.WriteAllBytesAsync(folder.Database, file, None);

        await using SqliteStore store = TestStore.Open(folder.Path);
        await store.WriteAsync(TestStore.Level(1, 1));

        Assert.Single(Directory.GetFiles(folder.Path, "history.db.corrupt-*"));
        Assert.Single(await store.Levels.RangeAsync(TestStore.Spx, AllTimes, None).ValuesAsync());
    }

    private static ChainChunk Large(int minute) =>
        TestStore.Chain(TestStore.Morning.AddMinutes(minute)) with
        {
            Bytes = TestStore.Payload(minute, LargeBytes),
        };
}
