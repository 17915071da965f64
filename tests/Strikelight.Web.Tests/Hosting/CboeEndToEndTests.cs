using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>The real server with the real source, which asks a server of ours, and all between them.</summary>
public sealed class CboeEndToEndTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 20, TimeSpan.Zero);
    private static readonly SourceSymbol Owner = new("cboe", "SPX");

    private readonly StoreFolder _folder = new();
    private readonly ShiftedClock _clock = new(Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_OfAPolledChain_HasItsNumbersAndIsRecorded()
    {
        await using CboeUpstream upstream = await CboeUpstream.StartAsync(_clock, failuresFirst: 0);
        await using (TestServer server = await StartAsync(upstream))
        {
            AssertNumbers(await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json"));
            string html = await server.Client.GetStringAsync("/walls/SPX", TestContext.Current.CancellationToken);
            Assert.DoesNotContain("SIMULATED MARKET", html, StringComparison.Ordinal);
            await Eventually.TrueAsync(async () => (await WrittenAsync(server)) > 0, "the recorder wrote a chain");
        }

        await using SqliteStore store = _folder.Open();
        Stored<RecordedChain> kept = await store.Chains.NewestAsync(Owner, Noon.AddHours(1), CancellationToken.None);
        Assert.Equal(CboeUpstream.Contracts, kept.Value?.Decode().Value?.Count);
        LevelMinute minute = await FirstMinuteAsync(store);
        Assert.Equal(MarketTime.MinuteOf(Noon.AddMinutes(-15)), minute.Minute);
        Assert.Equal(CboeUpstream.SpotUsd, minute.Get(LevelFigureId.SpotUsd));
        Assert.Equal(CboeUpstream.CallWallUsd, minute.Get(LevelFigureId.CallWallUsd));
        Assert.Equal("/api/global/delayed_quotes/options/_SPX.json", upstream.Calls.First());
    }

    [Fact]
    public async Task Page_OfASourceThatFailsTwice_ComesWithTheThirdTry()
    {
        await using CboeUpstream upstream = await CboeUpstream.StartAsync(_clock, failuresFirst: 2);
        await using TestServer server = await StartAsync(upstream);

        JsonElement view = await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json");

        AssertNumbers(view);
        Assert.True(upstream.Calls.Count >= 3);
    }

    private static void AssertNumbers(JsonElement view)
    {
        Assert.Equal("cboe", view.GetProperty("source").GetString());
        Assert.Equal(CboeUpstream.SpotUsd, view.GetProperty("spotUsd").GetDouble());
        Assert.Equal(CboeUpstream.Contracts, view.GetProperty("contracts").GetProperty("used").GetInt32());
        JsonElement totals = view.GetProperty("totals");
        Assert.Equal(CboeUpstream.OpenCalls, totals.GetProperty("callOi").GetDouble());
        Assert.Equal(CboeUpstream.OpenPuts, totals.GetProperty("putOi").GetDouble());
        JsonElement levels = view.GetProperty("levels");
        Assert.Equal(CboeUpstream.CallWallUsd, levels.GetProperty("callWall").GetProperty("strikeUsd").GetDouble());
        Assert.Equal(CboeUpstream.PutWallUsd, levels.GetProperty("putWall").GetProperty("strikeUsd").GetDouble());
    }

    private static async Task<long> WrittenAsync(TestServer server)
    {
        JsonElement report = await WallsEndpointTests.JsonAsync(server, "/recorder.json");
        return report.GetProperty("chains").GetProperty("written").GetInt64();
    }

    private static async Task<LevelMinute> FirstMinuteAsync(SqliteStore store)
    {
        TimeRange all = new(Noon.AddDays(-1), Noon.AddDays(1));
        await foreach (Stored<LevelMinute> read in store.Levels.RangeAsync(Owner, all, CancellationToken.None))
        {
            return read.Value!;
        }
        throw new InvalidOperationException("No minute of levels is stored.");
    }

    private Task<TestServer> StartAsync(CboeUpstream upstream) =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Provider"] = "cboe",
                ["Cboe:BaseAddress"] = upstream.BaseAddress,
                ["Cboe:RetryDelay"] = "00:00:00.05",
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = "SPX",
                ["Store:Folder"] = _folder.Path,
            },
            services => services.AddSingleton<TimeProvider>(_clock)
        );
}
