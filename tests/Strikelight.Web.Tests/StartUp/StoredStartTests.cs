using System.Net;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.StartUp;

/// <summary>What a server shows that was started while its source does not answer.</summary>
public sealed class StoredStartTests : IDisposable
{
    private const string Page = "/walls/" + KeptHistory.Symbol;
    private static readonly string KeptAsOf = "As of 2026-11-19 16:00 ET, from this server's history; the source ";

    private readonly KeptHistory _kept = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Page_OfASourceThatHangs_IsTheStoredStateWithItsAge()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        _kept.Provider.Gate = new TaskCompletionSource().Task;
        await using TestServer server = await _kept.StartAsync();

        string html = await server.Client.GetStringAsync(Page, Cancellation);
        JsonElement json = await JsonAsync(server, Page + ".json");

        Assert.Contains("data-state=\"stored\"", html, StringComparison.Ordinal);
        Assert.Contains("From history, not live", html, StringComparison.Ordinal);
        Assert.Contains("data-held", html, StringComparison.Ordinal);
        Assert.Equal(ViewState.Stored, StatusOf(json));
        Assert.Equal(KeptAsOf + "has not answered yet.", TextOf(json));
        Assert.Equal(KeptHistory.Close, json.GetProperty("marketTime").GetDateTimeOffset());
        Assert.Equal(100, json.GetProperty("spotUsd").GetDouble());
    }

    [Fact]
    public async Task Page_OfASourceThatRefuses_SaysWhyAndGoesOnWhenItAnswers()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await using TestServer server = await _kept.StartAsync();

        JsonElement before = await JsonAsync(server, Page + ".json");
        JsonElement again = await JsonAsync(server, Page + ".json");
        _kept.Provider.Answer = null;
        MarketBoard board = server.Service<MarketBoard>();
        await Eventually.TrueAsync(() => board.Peek(KeptHistory.Symbol) is { IsStored: false }, "the source answered");
        JsonElement after = await JsonAsync(server, Page + ".json");

        Assert.Equal(KeptAsOf + "has not answered: No line to it.", TextOf(before));
        Assert.Equal(ViewState.Stored, StatusOf(again));
        Assert.Equal(ViewState.Ready, StatusOf(after));
        Assert.Equal(KeptHistory.Now, after.GetProperty("marketTime").GetDateTimeOffset());
    }

    [Fact]
    public async Task Page_OfASourceThatFailsLater_IsItsLastGoodAnswerNotTheStoredOne()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        await using TestServer server = await _kept.StartAsync();
        MarketBoard board = server.Service<MarketBoard>();
        await board.GetAsync(KeptHistory.Symbol, TimeSpan.Zero, Cancellation);

        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await Eventually.TrueAsync(
            () => board.Peek(KeptHistory.Symbol).Failure == FetchFailure.Unavailable,
            "a later poll failed"
        );
        JsonElement json = await JsonAsync(server, Page + ".json");

        Assert.Equal(ViewState.Failed, StatusOf(json));
        Assert.Equal(KeptHistory.Now, json.GetProperty("marketTime").GetDateTimeOffset());
    }

    [Fact]
    public async Task Page_WhereAnotherSourceRecordedTheSymbol_ShowsNothingOfIt()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        _kept.Provider.Info = _kept.Provider.Info with { Id = "another" };
        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await using TestServer server = await _kept.StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync(Page, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task StoredState_ShownForAWhile_IsNotRecordedAgain()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await using (TestServer server = await _kept.StartAsync())
        {
            await JsonAsync(server, Page + ".json");
            ScriptedProvider provider = _kept.Provider;
            await Eventually.TrueAsync(() => provider.CallCount(KeptHistory.Symbol) >= 2, "it was tried again");
            Assert.Equal(0, server.Service<ChainInbox>().Coalesced);
        }

        await using SqliteStore store = _kept.Open();
        List<DateTimeOffset> times = [];
        TimeRange all = new(KeptHistory.Close.AddDays(-1), KeptHistory.Now.AddDays(1));
        SourceSymbol owner = new("scripted", KeptHistory.Symbol);
        await foreach (Stored<TimedChain> found in store.Chains.TimesAsync(owner, all, Cancellation))
        {
            times.Add(found.Value!.Time.Market);
        }
        Assert.Equal([KeptHistory.Close], times);
    }

    [Fact]
    public async Task List_OfASourceThatRefuses_HasTheStoredDayInItsRow()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        _kept.Provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "No line to it.");
        await using TestServer server = await _kept.StartAsync();

        string html = await server.Client.GetStringAsync("/", Cancellation);

        Assert.Contains("2026-11-19 16:00 ET, from history", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfCboeWithoutANetwork_ServesTheStoredState()
    {
        ChainSnapshot chain = SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100, "cboe");
        await _kept.RecordAsync(chain);
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Provider"] = "cboe",
                ["Cboe:BaseAddress"] = "http://127.0.0.1:9", // nobody listens there
                ["Recorder:Enabled"] = "true",
                ["Store:Folder"] = _kept.Path,
            }
        );

        JsonElement json = await JsonAsync(server, Page + ".json");

        Assert.Equal(ViewState.Stored, StatusOf(json));
        Assert.StartsWith(KeptAsOf, TextOf(json), StringComparison.Ordinal);
    }

    private static string? StatusOf(JsonElement json) => json.GetProperty("state").GetProperty("status").GetString();

    private static string? TextOf(JsonElement json) => json.GetProperty("state").GetProperty("text").GetString();

    private static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await server.Client.GetStringAsync(url, Cancellation));
        return document.RootElement.Clone();
    }
}
