using Strikelight.Core.Calendar;
using Strikelight.Store.History;

namespace Strikelight.Store.Tests.History;

public sealed class ChainHistoryTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TestFolder _folder = new();
    private readonly SqliteStore _store;

    public ChainHistoryTests() => _store = TestStore.Open(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Newest_OfADifference_ComesWithItsKeyAndContracts()
    {
        DateTimeOffset key = TestStore.Morning;
        await _store.WriteAsync(TestStore.Contracts, TestStore.Chain(key, 1));
        await _store.WriteAsync(TestStore.Chain(key.AddMinutes(1), 2, key));

        RecordedChain? read = (await _store.Chains.NewestAsync(TestStore.Spx, key.AddHours(1), None)).Value;

        Assert.NotNull(read);
        Assert.Equal(TestStore.Chain(key.AddMinutes(1), 2, key).Time, read.Chunk.Time);
        Assert.Equal(TestStore.Payload(2), read.Chunk.Bytes.ToArray());
        Assert.Equal(TestStore.Payload(1), read.Key?.Bytes.ToArray());
        Assert.Equal(TestStore.Contracts.Bytes.ToArray(), read.Contracts.Bytes.ToArray());
    }

    [Fact]
    public async Task Newest_ReceivedLaterThanAsked_IsNotSeen()
    {
        DateTimeOffset first = TestStore.Morning;
        ChainChunk late = TestStore.Chain(first.AddMinutes(1), 2) with
        {
            Time = new(first.AddMinutes(1), first.AddMinutes(20)), // delayed by the source
        };
        await _store.WriteAsync(TestStore.Contracts, TestStore.Chain(first, 1), late);

        Assert.Equal(first, await NewestAsync(first.AddMinutes(5)));
        Assert.Equal(first, await NewestAsync(first.AddMinutes(20).AddTicks(-1)));
        Assert.Equal(first.AddMinutes(1), await NewestAsync(first.AddMinutes(20)));
        Assert.Null(await NewestAsync(first)); // it was received a second after its market time
    }

    [Fact]
    public async Task Chains_WithTheSameMarketTime_KeepTheFirst()
    {
        ChainChunk first = TestStore.Chain(TestStore.Morning, 1);
        await _store.WriteAsync(TestStore.Contracts, first);
        await _store.WriteAsync(first with { Bytes = TestStore.Payload(2) });

        RecordedChain? read = (
            await _store.Chains.NewestAsync(TestStore.Spx, TestStore.Morning.AddDays(1), None)
        ).Value;

        Assert.Equal(TestStore.Payload(1), read?.Chunk.Bytes.ToArray());
    }

    [Fact]
    public async Task ChainChunk_WithoutItsContractsOrKey_IsRefusedWithItsBatch()
    {
        DateTimeOffset minute = TestStore.Morning.AddMinutes(1);

        await Assert.ThrowsAsync<StoreRefusedException>(() => _store.WriteAsync(TestStore.Chain(minute)));
        await Assert.ThrowsAsync<StoreRefusedException>(() =>
            _store.WriteAsync(TestStore.Contracts, TestStore.Chain(minute, 1, TestStore.Morning))
        );

        Assert.Equal(default, await _store.Chains.ContractsAsync(TestStore.Hash, None));
        Assert.Equal(StoreStateKind.Open, _store.State.Kind);
    }

    [Fact]
    public async Task Times_OfARange_ComeWithoutValues()
    {
        DateTimeOffset[] minutes = [.. Enumerable.Range(0, 150).Select(i => TestStore.Morning.AddMinutes(i))];
        await _store.WriteAsync([TestStore.Contracts, .. minutes.Select(minute => TestStore.Chain(minute))]);

        List<TimedChain> times = await _store
            .Chains.TimesAsync(TestStore.Spx, new(minutes[2], minutes[^2]), None)
            .ValuesAsync();

        Assert.Equal(minutes[2..^1], times.Select(chain => chain.Time.Market));
        Assert.All(times, chain => Assert.Equal((10, 700L), (chain.ContractCount, chain.StoredBytes)));
    }

    [Fact]
    public async Task Days_OfAnEveningInNewYork_AreTheMarketsDays()
    {
        DateOnly monday = new(2026, 3, 2);
        DateTimeOffset lateEvening = MarketTime.At(monday, new(23, 30)); // the next day in UTC
        await _store.WriteAsync(
            TestStore.Contracts,
            TestStore.Chain(TestStore.Morning),
            TestStore.Chain(lateEvening),
            TestStore.Chain(lateEvening.AddDays(3))
        );

        Stored<IReadOnlyList<DateOnly>> days = await _store.Chains.DaysAsync(TestStore.Spx, None);

        Assert.Equal([monday, monday.AddDays(3)], days.Value);
    }

    [Fact]
    public async Task Last_OfASource_IsTheNewestOfEachSymbol()
    {
        SourceSymbol qqq = new("simulated", "QQQ");
        SourceSymbol elsewhere = new("cboe", "SPX");
        ChainChunk chain = TestStore.Chain(TestStore.Morning);
        await _store.WriteAsync(
            TestStore.Contracts,
            chain,
            TestStore.Chain(TestStore.Morning.AddMinutes(2)),
            chain with
            {
                Owner = qqq,
            },
            chain with
            {
                Owner = elsewhere,
            },
            TestStore.Level(0, 1) // a symbol with levels only has no chain
        );

        IReadOnlyList<LastRecorded>? last = (await _store.Chains.LastAsync("simulated", None)).Value;

        Assert.Equal([new(qqq, TestStore.Morning), new(TestStore.Spx, TestStore.Morning.AddMinutes(2))], last);
    }

    private async Task<DateTimeOffset?> NewestAsync(DateTimeOffset at)
    {
        Stored<RecordedChain> read = await _store.Chains.NewestAsync(TestStore.Spx, at, None);
        Assert.Null(read.Fault);
        return read.Value?.Chunk.Time.Market;
    }
}
