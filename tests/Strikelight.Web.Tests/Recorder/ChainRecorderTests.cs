using System.Net.Http.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder;

public sealed class ChainRecorderTests : IDisposable
{
    private const string Symbol = "SPY";
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly SourceSymbol Owner = new(SimulatedOptions.DefaultId, Symbol);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Recorder_FollowedSymbol_IsStoredWithoutAViewer()
    {
        await using TestServer server = await StartAsync(Noon);
        await WrittenAsync(server, 2);

        IMarketDataProvider market = server.Service<IMarketDataProvider>();
        IChainHistory chains = server.Service<History>().Store!.Chains;
        List<DateTimeOffset> times = await TimesAsync(chains);
        Assert.True(times.Count >= 2);
        FetchResult<ChainSnapshot> was = await market.GetChainAsync(Symbol, times[0], Token);
        Stored<RecordedChain> stored = await chains.NewestAsync(Owner, times[^1].AddHours(1), Token);
        Assert.Equal(was.Value!.Count, stored.Value!.Chunk.ContractCount);
        Assert.All(times, time => Assert.InRange(time, Noon, Noon.AddHours(1)));
    }

    [Fact]
    public async Task Recorder_StoredChain_MovesPagesThatShowWhatIsStored()
    {
        await using TestServer server = await StartAsync(Noon);

        await WrittenAsync(server, 1);

        Assert.True(server.Service<StoredTopics>().Version(Symbol) > 0);
        Assert.Equal(0, server.Service<StoredTopics>().Version("QQQ"));
    }

    [Fact]
    public async Task Recorder_StartedAgain_GoesOnAndTheStopIsLogged()
    {
        int before;
        await using (TestServer first = await StartAsync(Noon))
        {
            await WrittenAsync(first, 1);
        }
        await using (SqliteStore closed = _folder.Open())
        {
            before = (await TimesAsync(closed.Chains)).Count;
        }
        await using (TestServer second = await StartAsync(Noon.AddHours(1)))
        {
            await WrittenAsync(second, 1);
        }

        await using SqliteStore store = _folder.Open();
        Assert.True(before > 0);
        Assert.True((await TimesAsync(store.Chains)).Count > before);
        List<RecorderEventKind> kinds = [];
        TimeRange day = new(Noon.AddHours(-1), Noon.AddHours(5));
        await foreach (
            Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(new(SimulatedOptions.DefaultId, ""), day, Token)
        )
        {
            kinds.Add(found.Value!.Kind);
        }
        RecorderEventKind[] run = [RecorderEventKind.Start, RecorderEventKind.Stop];
        Assert.Equal([.. run, .. run], kinds);
    }

    [Fact]
    public async Task Recorder_StartedAfterAKill_StoresOneGapForEachSession()
    {
        await using (SqliteStore killed = _folder.Open())
        {
            RecorderEvent start = new(Owner with { Symbol = "" }, RecorderEventKind.Start, new(Noon, Noon), "");
            Assert.True(killed.TryWrite(new(start), out Task acknowledged)); // and no stop
            await acknowledged;
        }
        DateTimeOffset monday = new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);
        await using (TestServer second = await StartAsync(monday))
        {
            await WrittenAsync(second, 1);
        }

        await using SqliteStore store = _folder.Open();
        List<TimeRange> gaps = [];
        await foreach (
            Stored<RecorderEvent> found in store.RecorderLog.RangeAsync(Owner, new(Noon, monday.AddHours(9)), Token)
        )
        {
            gaps.Add(found.Value!.Range);
        }
        Assert.Equal([new(Noon, Noon.AddHours(4)), new(monday.AddMinutes(-90), monday)], gaps);
    }

    [Fact]
    public async Task Recorder_OfAnotherSeedInTheSameFolder_IsAnotherSource()
    {
        await using (TestServer first = await StartAsync(Noon))
        {
            await WrittenAsync(first, 1);
        }
        await using (TestServer second = await StartAsync(Noon, seed: "7"))
        {
            await WrittenAsync(second, 1);
            Assert.Equal($"{SimulatedOptions.DefaultId}-7", second.Service<IMarketDataProvider>().Info.Id);
        }

        await using SqliteStore store = _folder.Open();
        foreach (string source in (string[])[SimulatedOptions.DefaultId, $"{SimulatedOptions.DefaultId}-7"])
        {
            IReadOnlyList<LastRecorded> last = (await store.Chains.LastAsync(source, Token)).Value!;
            Assert.Contains(last, chain => chain.Owner == new SourceSymbol(source, Symbol));
            Assert.All(last, chain => Assert.Equal(source, chain.Owner.Source));
        }
    }

    [Fact]
    public async Task Recorder_OutsideTheSession_StoresNothing()
    {
        await using TestServer server = await StartAsync(new(2026, 11, 21, 17, 0, 0, TimeSpan.Zero)); // a Saturday
        MarketBoard board = server.Service<MarketBoard>();
        ChainInbox inbox = server.Service<ChainInbox>();

        SymbolState polled = await board.GetAsync(Symbol, TimeSpan.Zero, Token);
        await Eventually.TrueAsync(() => inbox.TakeAll().Count == 0, "the recorder looked at what was polled");

        Assert.NotNull(polled.Chain);
        Assert.Equal(0, server.Service<RecorderFigures>().Written);
        Assert.Empty(await TimesAsync(server.Service<History>().Store!.Chains));
    }

    [Fact]
    public void Inbox_TwoChainsOfASymbol_TheNewerReplacesTheOther()
    {
        ChainInbox inbox = new();
        AnalyzedChain older = Analyzed(0);
        AnalyzedChain newer = Analyzed(1);

        inbox.Offer(older);
        inbox.Offer(newer);

        Assert.Same(newer, Assert.Single(inbox.TakeAll()));
        Assert.Equal(1, inbox.Coalesced);
    }

    [Fact]
    public void Inbox_ChainPutBackAfterANewerCame_IsLetGo()
    {
        ChainInbox inbox = new();
        AnalyzedChain older = Analyzed(0);
        AnalyzedChain newer = Analyzed(1);
        inbox.Offer(older);
        Assert.Single(inbox.TakeAll());

        inbox.Offer(newer);
        inbox.PutBack(older);

        Assert.Same(newer, Assert.Single(inbox.TakeAll()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AnalyzedChain Analyzed(int minute) =>
        new(RecordedPoll.At(Noon.AddMinutes(minute)), _ => throw new InvalidOperationException("not asked for"));

    private Task<TestServer> StartAsync(DateTimeOffset at, string seed = "1") =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = Symbol,
                ["Recorder:Seconds"] = "1",
                ["Store:Folder"] = _folder.Path,
                ["Simulated:StartAt"] = at.ToString("O"),
                ["Simulated:Seed"] = seed,
            }
        );

    private static async Task WrittenAsync(TestServer server, long least)
    {
        RecorderFigures figures = server.Service<RecorderFigures>();
        HashSet<DateTimeOffset?> safe = [null];
        await Eventually.TrueAsync(
            () =>
            {
                safe.Add(figures.Symbols.FirstOrDefault(report => report.Symbol == Symbol)?.MarketTime);
                return safe.Count > least;
            },
            "chains are written"
        );
        RecorderReport? report = await server.Client.GetFromJsonAsync<RecorderReport>("/recorder.json", Token);
        Assert.Equal("recording", report!.State);
        Assert.InRange(report.Chains!.Written, least, long.MaxValue);
    }

    private static async Task<List<DateTimeOffset>> TimesAsync(IChainHistory chains)
    {
        List<DateTimeOffset> times = [];
        await foreach (
            Stored<TimedChain> found in chains.TimesAsync(Owner, new(Noon.AddDays(-1), Noon.AddDays(2)), Token)
        )
        {
            times.Add(found.Value!.Time.Market);
        }
        return times;
    }
}
