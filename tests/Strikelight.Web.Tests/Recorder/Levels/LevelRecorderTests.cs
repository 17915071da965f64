using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder.Levels;

public sealed class LevelRecorderTests : IDisposable
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset BeforeNoon = new(2026, 11, 20, 16, 59, 57, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Recorder_MinuteOfAFollowedSymbol_IsThatOfItsLastChain()
    {
        await using TestServer server = await StartAsync(BeforeNoon);
        LevelCounts counts = server.Service<LevelCounts>();
        await Eventually.TrueAsync(() => counts.Written > 0, "a minute is written");
        Assert.True(server.Service<StoredLevels>().Version(Symbol) > 0);

        List<LevelMinute> minutes = await MinutesAsync(server.Service<History>().Store!);

        LevelMinute minute = minutes[0];
        Assert.Equal(MarketTime.MinuteOf(BeforeNoon), minute.Minute);
        DateTimeOffset market = minute.Minute.AddSeconds(minute.Get(LevelFigureId.MarketSeconds)!.Value);
        FetchResult<ChainSnapshot> chain = await server
            .Service<IMarketDataProvider>()
            .GetChainAsync(Symbol, market, Token);
        ChainLevels levels = ChainLevels.Compute(
            ChainAnalyzer.Analyze(chain.Value!, PricingOptions.Default),
            new LevelsRequest()
        );
        Assert.Equal(levels.SpotUsd, minute.Get(LevelFigureId.SpotUsd));
        Assert.Equal(levels.CallWall.PriceUsd, minute.Get(LevelFigureId.CallWallUsd));
        Assert.Equal(levels.PutCall.ByOpenInterest, minute.Get(LevelFigureId.PutCallOi));
        Assert.Equal(0, counts.Failed);
    }

    [Fact]
    public async Task Recorder_StoppedWithinAMinute_WritesWhatItHas()
    {
        await using (TestServer server = await StartAsync(BeforeNoon.AddSeconds(-30)))
        {
            MarketBoard board = server.Service<MarketBoard>();
            Assert.NotNull((await board.GetAsync(Symbol, TimeSpan.FromSeconds(5), Token)).Chain);
        }

        await using SqliteStore store = _folder.Open();
        Assert.Equal(MarketTime.MinuteOf(BeforeNoon), Assert.Single(await MinutesAsync(store)).Minute);
    }

    [Fact]
    public async Task Recorder_OutsideTheSession_WritesNothing()
    {
        await using (TestServer server = await StartAsync(BeforeNoon.AddDays(1))) // a Saturday
        {
            MarketBoard board = server.Service<MarketBoard>();
            Assert.NotNull((await board.GetAsync(Symbol, TimeSpan.FromSeconds(5), Token)).Chain);
        }

        await using SqliteStore store = _folder.Open();
        Assert.Empty(await MinutesAsync(store));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<TestServer> StartAsync(DateTimeOffset at) =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = Symbol,
                ["Recorder:Seconds"] = "1",
                ["Store:Folder"] = _folder.Path,
                ["Simulated:StartAt"] = at.ToString("O"),
            }
        );

    private static async Task<List<LevelMinute>> MinutesAsync(IStore store)
    {
        List<LevelMinute> minutes = [];
        TimeRange all = new(BeforeNoon.AddDays(-1), BeforeNoon.AddDays(2));
        await foreach (
            Stored<LevelMinute> found in store.Levels.RangeAsync(new(SimulatedOptions.DefaultId, Symbol), all, Token)
        )
        {
            minutes.Add(found.Value!);
        }
        return minutes;
    }
}
