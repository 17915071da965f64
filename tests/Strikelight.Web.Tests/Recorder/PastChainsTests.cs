using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Recorder;

public sealed class PastChainsTests : IAsyncLifetime
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 15, 30, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();
    private readonly ScriptedProvider _provider = new(new FakeTimeProvider(Morning.AddDays(3)));
    private readonly SqliteStore _store;
    private readonly PastChains _past;
    private readonly PastTimes _times;

    public PastChainsTests()
    {
        _store = _folder.Open();
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing.");
        var history = History.In(_store);
        _past = new(_provider, history);
        _times = new(_provider, history);
    }

    public async ValueTask InitializeAsync()
    {
        PollState? state = null;
        foreach (int minute in new[] { 0, 1, 2 })
        {
            ChainSnapshot chain = RecordedPoll.At(Morning.AddMinutes(minute), volume: 10 + minute);
            PollRecords poll = ChainRecords.Of(chain, state, TimeSpan.FromHours(1));
            Assert.True(_store.TryWrite(poll.Batch, out Task acknowledged));
            await acknowledged;
            state = poll.After;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task ChainAt_BetweenTwoChains_IsTheEarlier()
    {
        FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, Morning.AddSeconds(100), Token);

        ChainSnapshot chain = Assert.IsType<ChainSnapshot>(found.Value);
        Assert.Equal(Morning.AddMinutes(1), chain.Header.MarketTime);
        Assert.Equal(11, chain.Volume[0]);
    }

    [Fact]
    public async Task ChainAt_OfTheMarketTimeBeforeItArrived_IsTheOneKnownThen()
    {
        FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, Morning.AddMinutes(1), Token);

        Assert.Equal(Morning, Assert.IsType<ChainSnapshot>(found.Value).Header.MarketTime);
    }

    [Fact]
    public async Task ChainAt_BeforeAnyChain_SaysThatNothingWasRecorded()
    {
        FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, Morning.AddDays(-1), Token);

        Assert.Null(found.Value);
        Assert.Equal(FetchFailure.NoHistory, found.Failure);
        Assert.Contains("recorded", found.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChainAt_OfAnotherSourceWithTheSameSymbol_IsNotShown()
    {
        _provider.Info = _provider.Info with { Id = "another" };

        FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, Morning.AddHours(1), Token);

        Assert.Equal(FetchFailure.NoHistory, found.Failure);
    }

    [Fact]
    public async Task ChainAt_WhereTheSourceFailsOtherwise_IsTheSourcesFailure()
    {
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line.");

        FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, Morning.AddHours(1), Token);

        Assert.Equal(FetchFailure.Unavailable, found.Failure);
    }

    [Fact]
    public async Task Days_OfASourceWithoutHistory_AreTheStoredOnes()
    {
        DateOnly day = new(2026, 11, 20);

        PastDay found = Assert.Single(await _times.DaysAsync(Symbol, day.AddDays(-19), day.AddDays(10), Token));

        Assert.Equal(day, found.Date);
        Assert.Equal(Morning.AddSeconds(2), found.FirstAt);
        Assert.Equal(Morning.AddSeconds(122), found.LastAt);
        Assert.False(found.IsAnyTime);
    }

    [Fact]
    public async Task Times_OfAStoredDay_EachShowsTheChainThatArrivedThen()
    {
        IReadOnlyList<DateTimeOffset> times = await _times.TimesAsync(Symbol, new(2026, 11, 20), Token);

        Assert.Equal(3, times.Count);
        for (int i = 0; i < times.Count; i++)
        {
            FetchResult<ChainSnapshot> found = await _past.ChainAtAsync(Symbol, times[i], Token);
            Assert.Equal(Morning.AddMinutes(i), Assert.IsType<ChainSnapshot>(found.Value).Header.MarketTime);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
