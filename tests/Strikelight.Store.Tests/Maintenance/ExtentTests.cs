using Strikelight.Store.History;

namespace Strikelight.Store.Tests.Maintenance;

public sealed class ExtentTests : IAsyncDisposable
{
    private const int ExactRowsMost = 20_000;
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TestFolder _folder = new();
    private readonly SqliteStore _store;

    public ExtentTests() => _store = TestStore.Open(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Extent_OfAnEmptyStore_HasNoDayAndNoRow()
    {
        StoreExtent extent = (await _store.Maintenance.ExtentAsync(None))!;

        Assert.Null(extent.OldestDay);
        Assert.Null(extent.NewestDay);
        Assert.All(extent.Tables, table => Assert.Equal((0, 0), (table.Rows, table.Bytes)));
    }

    [Fact]
    public async Task Extent_OfTwoSymbols_ReachesFromTheOldestDayToTheNewest()
    {
        ChainChunk later = new(
            new("simulated", "SPY"),
            new(TestStore.Morning.AddDays(3), TestStore.Morning.AddDays(3)),
            TestStore.Hash,
            10,
            TestStore.Payload(2)
        );
        await _store.WriteAsync(TestStore.Contracts, TestStore.Chain(TestStore.Morning, 1), later);

        StoreExtent extent = (await _store.Maintenance.ExtentAsync(None))!;

        Assert.Equal(new(2026, 3, 2), extent.OldestDay);
        Assert.Equal(new(2026, 3, 5), extent.NewestDay);
        Assert.Contains(new("chain", 2, 2 * 700, false), extent.Tables);
        Assert.Contains(new("contract_table", 1, 300, false), extent.Tables);
    }

    [Fact]
    public async Task Extent_OfManyRows_EstimatesTheirBytesFromSome()
    {
        for (int first = 0; first <= ExactRowsMost; first += 1000)
        {
            await _store.WriteAsync([
                .. Enumerable.Range(first, 1000).Select(minute => TestStore.Level(minute, minute)),
            ]);
        }

        StoreExtent extent = (await _store.Maintenance.ExtentAsync(None))!;

        TableSize levels = extent.Tables.Single(table => table.Table == "level_minute");
        Assert.True(levels.IsEstimate);
        Assert.Equal(21_000, levels.Rows);
        Assert.InRange(levels.Bytes / levels.Rows, 10, 100);
    }

    [Fact]
    public async Task Traffic_AfterAWrite_CountsItsBatch()
    {
        await _store.WriteAsync(TestStore.Level(1, 1), TestStore.Level(2, 1));

        StoreTraffic traffic = _store.Maintenance.Traffic();

        Assert.Equal((1, 0), (traffic.WrittenBatches, traffic.RefusedBatches));
        Assert.True(traffic.Bytes is { File: > 0, Queue: 0 }, $"{traffic.Bytes}");
    }
}
