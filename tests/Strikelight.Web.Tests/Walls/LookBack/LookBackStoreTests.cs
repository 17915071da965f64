using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Walls.LookBack;

/// <summary>The panels that look back on pages of a source without a past, from what was recorded of it.</summary>
public sealed class LookBackStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 19, 20, 50, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private static readonly string[] Panels = ["oiChange", "netPremium", "gexLookBack"];

    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly ScriptedProvider _provider = new(new FakeTimeProvider(Friday.AddDays(30)));

    public LookBackStoreTests()
    {
        _store = _folder.Open();
        _provider.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing.");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Panels_OfARecordedSession_ShowWhatWasRecorded()
    {
        await RecordAsync(RecordedPoll.At(Thursday, volume: 90, interest: 100));
        await RecordAsync(Minutes(0, 1, 2));

        JsonElement view = await ViewAsync("SPY", Friday.AddSeconds(150));

        JsonElement change = view.GetProperty("oiChange");
        Assert.Equal("2026-11-19", change.GetProperty("comparedWith").GetString());
        Assert.Equal("history", change.GetProperty("origin").GetString());
        Assert.Equal(7, change.GetProperty("strikes").GetArrayLength());
        Assert.All(
            change.GetProperty("strikes").EnumerateArray(),
            row => Assert.Equal(30, row.GetProperty("callChange").GetDouble())
        );
        JsonElement premium = view.GetProperty("netPremium");
        JsonElement last = premium.GetProperty("points")[2];
        Assert.Equal(Friday.AddMinutes(2), last.GetProperty("time").GetDateTimeOffset());
        Assert.Equal(2 * 7 * 5.05 * 100, last.GetProperty("callUsd").GetDouble(), 6);
        Assert.Equal(0, last.GetProperty("netUsd").GetDouble(), 6);
        Assert.Equal(30, premium.GetProperty("gapMinutes").GetDouble()); // recording began half an hour after the open
    }

    [Fact]
    public async Task Panels_AtAnEarlierTime_ShowNothingThatWasPlantedLater()
    {
        await RecordAsync(RecordedPoll.At(Thursday, volume: 90, interest: 100));
        await RecordAsync(Minutes(0, 1, 2));
        DateTimeOffset at = Friday.AddSeconds(150);
        string[] before = Texts(await ViewAsync("SPY", at));

        await RecordAsync(
            RecordedPoll.At(Friday.AddMinutes(3), volume: 5_000, interest: 9_999),
            RecordedPoll.At(Friday.AddMinutes(40), volume: 6_000, interest: 12_000)
        );
        await RecordAsync(RecordedPoll.At(Friday.AddDays(3), volume: 7_000, interest: 20_000));

        Assert.Equal(before, Texts(await ViewAsync("SPY", at)));
        Assert.NotEqual(before, Texts(await ViewAsync("SPY", Friday.AddHours(1))));
    }

    [Fact]
    public async Task NetPremium_OfAPollThatArrivedLate_ShowsItOnlyOnceItWasKnown()
    {
        await RecordAsync(Minutes(0, 1, 2));

        // Each poll arrives two seconds after its market time.
        JsonElement early = (await ViewAsync("SPY", Friday.AddSeconds(121))).GetProperty("netPremium");
        JsonElement late = (await ViewAsync("SPY", Friday.AddSeconds(122))).GetProperty("netPremium");

        Assert.Equal(2, early.GetProperty("points").GetArrayLength());
        Assert.Equal(3, late.GetProperty("points").GetArrayLength());
    }

    [Fact]
    public async Task OiChange_WithoutAnEarlierDay_SaysWhyAndDrawsNothing()
    {
        await RecordAsync(Minutes(0));

        JsonElement change = (await ViewAsync("SPY", Friday.AddMinutes(1))).GetProperty("oiChange");

        Assert.Equal("missing", change.GetProperty("state").GetString());
        Assert.Contains("No earlier day", change.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, change.GetProperty("strikes").GetArrayLength());
    }

    [Fact]
    public async Task OiChange_AgainstCountsThatCameInLater_ComparesWithWhatWasKnown()
    {
        PollRecords thursday = ChainRecords.Of(RecordedPoll.At(Thursday, interest: 100), null, TimeSpan.FromHours(1));
        OpenInterestDay counts = thursday.Batch.Records.OfType<OpenInterestDay>().Single();
        OpenInterestDay corrected = counts with
        {
            Counts = [.. counts.Counts.Select(_ => 300)],
            ReceivedAt = Friday.AddMinutes(30),
        };
        await WriteAsync(thursday.Batch);
        await WriteAsync(new(corrected));
        await RecordAsync(Minutes(0, 1, 2));

        JsonElement before = (await ViewAsync("SPY", Friday.AddMinutes(29))).GetProperty("oiChange");
        JsonElement after = (await ViewAsync("SPY", Friday.AddMinutes(30))).GetProperty("oiChange");

        Assert.Equal(("chain", 30.0), OriginAndChange(before)); // of the chain that was there on Thursday
        Assert.Equal(("history", -170.0), OriginAndChange(after));

        static (string? Origin, double Change) OriginAndChange(JsonElement change) =>
            (
                change.GetProperty("origin").GetString(),
                change.GetProperty("strikes")[0].GetProperty("callChange").GetDouble()
            );
    }

    [Fact]
    public async Task GexLookBack_OfARecordedMinute_IsWhatThePageOfThatMinuteShows()
    {
        await RecordAsync([
            .. ((int[])[0, 45, 55, 59, 60]).Select(minute => SampleChain.At("SPX", Friday.AddMinutes(minute), 100)),
        ]);

        JsonElement view = await ViewAsync("SPX", Friday.AddMinutes(60).AddSeconds(30), "&lookback=on");

        Dictionary<int, JsonElement> looked = view.GetProperty("gexLookBack")
            .EnumerateArray()
            .ToDictionary(past => past.GetProperty("minutes").GetInt32());
        Assert.All(
            (int[])[1, 5, 15, 60],
            minutes => Assert.Equal("ready", looked[minutes].GetProperty("state").GetString())
        );
        Assert.Equal("missing", looked[30].GetProperty("state").GetString()); // the newest is of half an hour earlier
        JsonElement then = await ViewAsync("SPX", Friday.AddMinutes(55));
        Assert.Equal(
            then.GetProperty("strikes").EnumerateArray().Select(row => row.GetProperty("netGexUsdPerPct").GetRawText()),
            looked[5].GetProperty("netGexUsdPerPct").EnumerateArray().Select(value => value.GetRawText())
        );
    }

    private static ChainSnapshot[] Minutes(params int[] minutes) =>
        [.. minutes.Select(minute => RecordedPoll.At(Friday.AddMinutes(minute), volume: 10 + minute, interest: 130))];

    private static string[] Texts(JsonElement view) =>
        [.. Panels.Select(panel => view.GetProperty(panel).GetRawText())];

    private async Task RecordAsync(params ChainSnapshot[] chains)
    {
        PollState? state = null;
        foreach (ChainSnapshot chain in chains)
        {
            PollRecords poll = ChainRecords.Of(chain, state, TimeSpan.FromHours(1));
            await WriteAsync(poll.Batch);
            state = poll.After;
        }
    }

    private Task WriteAsync(StoreBatch batch)
    {
        Assert.True(_store.TryWrite(batch, out Task acknowledged));
        return acknowledged;
    }

    /// <summary>The page on a server of its own, which holds nothing of what others asked.</summary>
    private async Task<JsonElement> ViewAsync(string symbol, DateTimeOffset at, string more = "")
    {
        await using TestServer server = await TestServer.StartAsync(services: services =>
            services.AddSingleton<IMarketDataProvider>(_provider).AddSingleton(History.In(_store))
        );
        return await WallsEndpointTests.JsonAsync(
            server,
            $"/walls/{symbol}.json?at={at:yyyy-MM-dd'T'HH:mm:ss'Z'}{more}"
        );
    }
}
