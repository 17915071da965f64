using Strikelight.Store.History;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Sqlite;

public sealed class CloseTests : IDisposable
{
    private const int LargeBytes = 200_000;
    private static readonly TimeRange AllTimes = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    private readonly TestFolder _folder = new();

    private string Log => _folder.Database + "-wal";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Close_AfterWritesAndReads_LeavesNothingInTheLog()
    {
        await using (SqliteStore store = TestStore.Open(_folder.Path))
        {
            await FillAsync(store);
            Assert.NotEqual(0, StoreFolder.BytesOf(Log));
            Assert.Equal(StoreFolder.BytesOf(Log), store.Maintenance.Traffic().Bytes.Log);
            Assert.Equal(StoreFolder.BytesOf(_folder.Database), store.Maintenance.Traffic().Bytes.File);
            Assert.True(store.Maintenance.Traffic().Bytes.Memory > 0);
        }

        Assert.Equal(0, StoreFolder.BytesOf(Log));
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Close_WhileAnotherProcessReads_ClosesAndLosesNothing()
    {
        SqliteStore store = TestStore.Open(_folder.Path);
        await FillAsync(store);
        using (SqlSession reader = SqliteConnections.OpenReader(_folder.Database, new()))
        {
            reader.Run("BEGIN");
            reader.Number("SELECT count(*) FROM stream");
            await store.DisposeAsync();
            reader.Run("COMMIT");
        }

        await AssertWholeAsync();
    }

    private static async Task FillAsync(SqliteStore store)
    {
        await store.WriteAsync(TestStore.Contracts);
        for (int i = 0; i < 5; i++)
        {
            ChainChunk chain = TestStore.Chain(TestStore.Morning.AddMinutes(i));
            await store.WriteAsync(chain with { Bytes = TestStore.Payload(i, LargeBytes) });
        }
        Assert.Equal(5, await CountAsync(store)); // a reader stays open, and closes after the writer
    }

    private async Task AssertWholeAsync()
    {
        await using SqliteStore again = TestStore.Open(_folder.Path);
        Assert.Equal(5, await CountAsync(again));
        Assert.Equal(0, (await again.Maintenance.VerifyAsync(CancellationToken.None)).FaultCount);
    }

    private static async Task<int> CountAsync(SqliteStore store) =>
        (await store.Chains.TimesAsync(TestStore.Spx, AllTimes, CancellationToken.None).ValuesAsync()).Count;
}
