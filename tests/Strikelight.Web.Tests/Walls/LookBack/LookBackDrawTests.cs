using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Walls.LookBack;

/// <summary>How often a page that somebody looks at is drawn for what is stored of one poll.</summary>
public sealed class LookBackDrawTests : IAsyncLifetime
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly FakeTimeProvider _clock = new(Friday.AddMinutes(1).AddSeconds(2));
    private int _moves;

    public LookBackDrawTests() => _store = _folder.Open();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/walls/SPY", 1)]
    [InlineData("/0dte/SPY", 0)] // shows nothing of what traded between polls
    [InlineData("/history/SPY", 0)]
    public async Task LivePage_OfOneStoredPoll_IsDrawnOnceForTheChainAndOnceForItsLevels(string page, int ofChain)
    {
        PollState first = await StoreAsync(0, null);
        await using TestServer server = await StartAsync();
        using Watches watch = Watch(server, page);
        await DrawnAsync(server, page);
        await DrawsAsync(server, page); // with all of the past that there is

        await StoreAsync(1, first);
        server.Service<StoredTopics>().Move(Symbol);
        Assert.Equal(ofChain, await DrawsAsync(server, page));

        server.Service<StoredLevels>().Move(Symbol);
        Assert.Equal(1, await DrawsAsync(server, page));
    }

    [Fact]
    public async Task WallsPage_AfterAStoredPoll_ShowsItsPremiumAtItsFirstDraw()
    {
        PollState first = await StoreAsync(0, null);
        await using TestServer server = await StartAsync();
        await PremiumAsync(server);
        await server.Service<LookBackCache>().SettleAsync();
        JsonElement before = await PremiumAsync(server);

        await StoreAsync(1, first);
        server.Service<StoredTopics>().Move(Symbol);
        await server.Service<LookBackCache>().SettleAsync();
        JsonElement after = await PremiumAsync(server);

        Assert.Equal("missing", before.GetProperty("state").GetString()); // there is one poll, and no step yet
        Assert.Equal("ready", after.GetProperty("state").GetString());
        Assert.Equal(Friday.AddMinutes(1), after.GetProperty("points")[1].GetProperty("time").GetDateTimeOffset());
    }

    private static async Task<JsonElement> PremiumAsync(TestServer server) =>
        (await WallsEndpointTests.JsonAsync(server, "/walls/SPY.json")).GetProperty("netPremium");

    /// <summary>Draws at each move until nothing moves any more, as a live page does; says how often.</summary>
    private async Task<int> DrawsAsync(TestServer server, string page)
    {
        int drawn = 0;
        await server.Service<LookBackCache>().SettleAsync(Symbol);
        while (Volatile.Read(ref _moves) > 0)
        {
            drawn += Interlocked.Exchange(ref _moves, 0); // the worst case: no move comes while another is drawn
            await DrawnAsync(server, page);
            await server.Service<LookBackCache>().SettleAsync(Symbol);
        }
        return drawn;
    }

    private static Task<string> DrawnAsync(TestServer server, string page) =>
        server.Client.GetStringAsync(page, Cancellation);

    private Watches Watch(TestServer server, string page)
    {
        IReadOnlyList<string> topics = page.StartsWith("/history", StringComparison.Ordinal)
            ? server.Service<StoredFeed>().TopicsOf(Symbol)
            : server.Service<LookBackFeed>().TopicsOf(Symbol);
        Watches watches = new();
        foreach (string topic in topics.Where(topic => topic != Symbol)) // the board's moves are no draws of the store
        {
            IDisposable? watch = page.StartsWith("/history", StringComparison.Ordinal)
                ? server.Service<StoredFeed>().Watch(topic, TimeSpan.FromMinutes(1), Moved)
                : server.Service<LookBackFeed>().Watch(topic, TimeSpan.FromMinutes(1), Moved);
            watches.Add(Assert.IsType<IDisposable>(watch, exactMatch: false));
        }
        return watches;

        void Moved() => Interlocked.Increment(ref _moves);
    }

    private async Task<PollState> StoreAsync(int minute, PollState? before)
    {
        ChainSnapshot chain = RecordedPoll.At(Friday.AddMinutes(minute), volume: 10 + minute);
        PollRecords poll = ChainRecords.Of(chain, before, TimeSpan.FromHours(1));
        Assert.True(_store.TryWrite(poll.Batch, out Task acknowledged));
        await acknowledged;
        return poll.After;
    }

    private Task<TestServer> StartAsync()
    {
        ScriptedProvider provider = new(_clock)
        {
            Answer = _ => FetchResult<ChainSnapshot>.Ok(RecordedPoll.At(Friday.AddMinutes(1), volume: 11)),
        };
        return TestServer.StartAsync(services: services =>
            services.AddSingleton<IMarketDataProvider>(provider).AddSingleton(History.In(_store))
        );
    }

    private sealed class Watches : List<IDisposable>, IDisposable
    {
        public void Dispose() => ForEach(watch => watch.Dispose());
    }
}
