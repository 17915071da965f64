using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Recorder;

public sealed class RecordedChainTests : IDisposable
{
    private const string Symbol = "SPY";
    private static readonly TimeSpan KeyEvery = TimeSpan.FromMinutes(3);
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 15, 30, 0, TimeSpan.Zero);
    private static readonly SourceSymbol Owner = new(SimulatedOptions.DefaultId, Symbol);

    private readonly StoreFolder _folder = new();
    private readonly SimulatedProvider _market;

    public RecordedChainTests()
    {
        IOptions<SimulatedOptions> options = Options.Create(new SimulatedOptions { StartAt = Morning.AddDays(4) });
        _market = new(options, new(options, TimeProvider.System), TimeProvider.System);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Polls_WrittenAndReadBack_AreTheSameInEveryField()
    {
        DateTimeOffset[] times = [.. new[] { 0, 1, 2, 5, 6, 72 * 60 }.Select(minute => Morning.AddMinutes(minute))];
        List<bool> areKeys = [];
        await using SqliteStore store = _folder.Open();
        PollState? state = null;
        foreach (DateTimeOffset at in times)
        {
            PollRecords poll = ChainRecords.Of(await ChainAsync(at), state, KeyEvery);
            Assert.True(store.TryWrite(poll.Batch, out Task acknowledged));
            await acknowledged;
            areKeys.Add(poll.IsKey);
            state = poll.After;
        }

        Assert.Equal([true, false, false, true, false, true], areKeys);
        foreach (DateTimeOffset at in times)
        {
            Stored<RecordedChain> stored = await store.Chains.NewestAsync(Owner, at, Token);
            RecordedChain chain = Assert.IsType<RecordedChain>(stored.Value);
            ChunkResult<ChainSnapshot> read = ChainCodec.Decode(
                chain.Contracts.Bytes.Span,
                chain.Chunk.Bytes.Span,
                chain.Key is { } key ? key.Bytes.Span : []
            );
            AssertSame(await ChainAsync(at), Assert.IsType<ChainSnapshot>(read.Value));
        }
    }

    [Fact]
    public async Task Increments_OfAllPollsOfADay_SumUpToItsVolume()
    {
        await using SqliteStore store = _folder.Open();
        PollState? state = null;
        for (int minute = 0; minute < 8; minute++)
        {
            PollRecords poll = ChainRecords.Of(await ChainAsync(Morning.AddMinutes(minute)), state, KeyEvery);
            Assert.True(store.TryWrite(poll.Batch, out Task acknowledged));
            await acknowledged;
            state = poll.After;
        }

        ChainSnapshot first = await ChainAsync(Morning);
        ChainSnapshot last = await ChainAsync(Morning.AddMinutes(7));
        long[] traded = new long[last.Count];
        TimeRange all = new(Morning, Morning.AddMinutes(7));
        await foreach (Stored<IncrementChunk> chunk in store.Increments.RangeAsync(Owner, all, Token))
        {
            foreach (IncrementRow row in chunk.Value!.Rows)
            {
                traded[row.Contract] += row.VolumeDelta;
            }
        }
        long[] expected = [.. Enumerable.Range(0, last.Count).Select(i => (long)last.Volume[i] - first.Volume[i])];
        Assert.Equal(expected, traded);
        Assert.NotEqual(0, expected.Sum());
    }

    [Fact]
    public async Task HasAsync_OfATimeWithAndWithoutAChain_TellsThemApart()
    {
        await using SqliteStore store = _folder.Open();
        PollRecords poll = ChainRecords.Of(await ChainAsync(Morning), null, KeyEvery);
        Assert.True(store.TryWrite(poll.Batch, out Task acknowledged));
        await acknowledged;

        Assert.True(await store.Chains.HasAsync(Owner, Morning, Token));
        Assert.False(await store.Chains.HasAsync(Owner, Morning.AddSeconds(1), Token));
        Assert.False(await store.Chains.HasAsync(new("cboe", Symbol), Morning, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<ChainSnapshot> ChainAsync(DateTimeOffset at) =>
        (await _market.GetChainAsync(Symbol, at, Token)).Value!;

    private static void AssertSame(ChainSnapshot expected, ChainSnapshot actual)
    {
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Series.AsEnumerable(), actual.Series);
        Assert.Equal(expected.Counts.InFeed, actual.Counts.InFeed);
        Assert.Equal(expected.Counts.Used, actual.Counts.Used);
        AssertBits(expected.StrikeUsd, actual.StrikeUsd);
        AssertBits(expected.BidUsd, actual.BidUsd);
        AssertBits(expected.AskUsd, actual.AskUsd);
        AssertBits(expected.LastUsd, actual.LastUsd);
        AssertBits(expected.VendorVolatility, actual.VendorVolatility);
        AssertBits(expected.VendorDelta, actual.VendorDelta);
        AssertBits(expected.VendorGamma, actual.VendorGamma);
        AssertBits(expected.Volume, actual.Volume);
        AssertBits(expected.OpenInterest, actual.OpenInterest);
        AssertBits(expected.OpenInterestChange, actual.OpenInterestChange);
        AssertBits(expected.BidSize, actual.BidSize);
        AssertBits(expected.AskSize, actual.AskSize);
        AssertBits(expected.LastTradeUnixSeconds, actual.LastTradeUnixSeconds);
        AssertBits(expected.Side, actual.Side);
        AssertBits(expected.Status, actual.Status);
        AssertBits(expected.Quote, actual.Quote);
        AssertBits(expected.SeriesIndex, actual.SeriesIndex);
    }

    private static void AssertBits<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged =>
        Assert.True(MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)), typeof(T).Name);
}
