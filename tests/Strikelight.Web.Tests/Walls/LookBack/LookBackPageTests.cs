using System.Globalization;
using System.Text.Json;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Walls.LookBack;

/// <summary>The panels that look back, of the simulated market, whose past can be asked for at any time.</summary>
public sealed class LookBackPageTests
{
    private const string Page = "/walls/XSP.json?at=";
    private static readonly DateTimeOffset At = new(2026, 11, 20, 15, 20, 40, TimeSpan.Zero);
    private static readonly DateTimeOffset Open = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("&expiry=week&sign=gross")]
    public async Task GexLookBack_OfEachMinute_IsWhatThePageOfThatMinuteShows(string definition)
    {
        await using TestServer server = await TestServer.StartAsync();
        JsonElement now = await ViewAsync(server, At, "&lookback=on" + definition);
        double[] strikes = Strikes(now);

        JsonElement[] looked = [.. now.GetProperty("gexLookBack").EnumerateArray()];

        Assert.Equal([1, 5, 15, 30, 60], looked.Select(view => view.GetProperty("minutes").GetInt32()));
        Assert.Equal("missing", State(looked[4])); // 09:20: before the open
        foreach (JsonElement view in looked.Take(4))
        {
            DateTimeOffset minute = view.GetProperty("marketTime").GetDateTimeOffset();
            JsonElement then = await ViewAsync(server, minute, definition);
            Dictionary<double, double?> shown = then.GetProperty("strikes")
                .EnumerateArray()
                .ToDictionary(row => Number(row, "strikeUsd")!.Value, row => Number(row, "netGexUsdPerPct"));
            double?[] past = [.. view.GetProperty("netGexUsdPerPct").EnumerateArray().Select(Number)];
            Assert.Equal(At.AddSeconds(-40).AddMinutes(-view.GetProperty("minutes").GetInt32()), minute);
            Assert.Equal(strikes.Length, past.Length);
            Assert.True(past.Count(value => value is not null) > 100);
            for (int i = 0; i < strikes.Length; i++)
            {
                Assert.True(past[i] is null || past[i] == shown[strikes[i]], $"{minute} {strikes[i]}");
            }
        }
    }

    [Fact]
    public async Task GexLookBack_UnlessAskedFor_IsNotThere()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement view = await ViewAsync(server, At, "");

        Assert.Empty(view.GetProperty("gexLookBack").EnumerateArray());
    }

    [Fact]
    public async Task OiChange_OfAPage_IsTheSourcesOwnChangeAndWhatIsNew()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement view = await ViewAsync(server, At, "&wall=oi-change");

        JsonElement change = view.GetProperty("oiChange");
        Assert.Equal("ready", State(change));
        Assert.Equal("2026-11-19", change.GetProperty("comparedWith").GetString());
        foreach ((string wall, string side) in ((string, string)[])[("callWall", "Call"), ("putWall", "Put")])
        {
            JsonElement own = view.GetProperty("levels").GetProperty(wall); // the source states none of new contracts
            JsonElement row = change
                .GetProperty("strikes")
                .EnumerateArray()
                .Single(strike => Number(strike, "strikeUsd") == Number(own, "strikeUsd"));
            double? listed = Number(row, $"{side.ToLowerInvariant()}Change") - Number(row, $"new{side}Oi");
            Assert.Equal(Number(own, "value"), listed);
        }
    }

    [Fact]
    public async Task NetPremium_OfAPage_EndsAtItsTimeAndBeginsLikeThatOfALaterPage()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Simulated:StartAt"] = "2026-11-20T18:00:00Z" }
        );
        JsonElement later = (await ViewAsync(server, At.AddMinutes(60), "")).GetProperty("netPremium");

        JsonElement earlier = (await ViewAsync(server, At, "")).GetProperty("netPremium");

        string[] first = [.. earlier.GetProperty("points").EnumerateArray().Select(point => point.GetRawText())];
        string[] second = [.. later.GetProperty("points").EnumerateArray().Select(point => point.GetRawText())];
        Assert.Equal(4, first.Length); // the open and three steps of fifteen minutes
        Assert.Equal(8, second.Length);
        Assert.Equal(first, second.Take(4));
        Assert.Equal(Open.AddMinutes(45), earlier.GetProperty("points")[3].GetProperty("time").GetDateTimeOffset());
        Assert.True(earlier.GetProperty("points")[3].GetProperty("callUsd").GetDouble() > 0);
    }

    [Fact]
    public async Task LivePage_WhatIsNotReady_SaysSoAndComesWithALaterVersion()
    {
        await using TestServer server = await TestServer.StartAsync();

        string first = await server.Client.GetStringAsync("/walls/XSP?lookback=on", Cancellation);
        await server.Service<LookBackCache>().SettleAsync();
        string second = await server.Client.GetStringAsync("/walls/XSP?lookback=on", Cancellation);

        Assert.Contains("It is being read", first, StringComparison.Ordinal);
        Assert.DoesNotContain("It is being read", second, StringComparison.Ordinal);
        Assert.Contains("id=\"oi-change-table\"", second, StringComparison.Ordinal);
        Assert.Contains("min before", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PastPage_WhatIsNotReady_IsSentAtOnceAndNotKept()
    {
        await using TestServer server = await TestServer.StartAsync();
        string page = $"/walls/XSP?at={Iso(At)}&lookback=on";

        string first = await server.Client.GetStringAsync(page, Cancellation);
        string whole = await WaitedAsync(server, page);
        string again = await server.Client.GetStringAsync(page, Cancellation);

        Assert.Contains("It is being read", first, StringComparison.Ordinal);
        Assert.Contains("data-reading=\"1\"", first, StringComparison.Ordinal);
        Assert.DoesNotContain("It is being read", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("data-reading", whole, StringComparison.Ordinal);
        Assert.Equal(whole, again);
    }

    [Fact]
    public async Task PastPage_OpenedInAnyOrder_IsTheSame()
    {
        string page = $"/walls/XSP?at={Iso(At)}&lookback=on";
        await using TestServer first = await TestServer.StartAsync();
        string alone = await WaitedAsync(first, page);
        await using TestServer second = await TestServer.StartAsync();
        await WaitedAsync(second, $"/walls/XSP?at={Iso(At.AddMinutes(-70))}");
        await second.Client.GetStringAsync($"/walls/XSP?at={Iso(At.AddMinutes(5))}", Cancellation);

        string after = await WaitedAsync(second, page);

        Assert.Equal(MainOf(alone), MainOf(after));
    }

    [Theory]
    [InlineData("openInterestChange", "strikeUsd,callChange,putChange,newCallOi,newPutOi,comparedWith")]
    [InlineData("netPremium", "time,callUsd,putUsd,netUsd,afterGap")]
    public async Task Csv_OfAPanel_HasItsRows(string table, string header)
    {
        await using TestServer server = await TestServer.StartAsync();

        string csv = await server.Client.GetStringAsync($"/walls/XSP.csv?at={Iso(At)}&table={table}", Cancellation);

        string[] lines = csv.TrimEnd().Split("\r\n");
        Assert.Equal(header, lines[0]);
        Assert.True(lines.Length > 3, csv);
    }

    [Fact]
    public async Task Csv_OfExposureByStrike_HasTheEarlierTimesWhereAskedFor()
    {
        await using TestServer server = await TestServer.StartAsync();

        string csv = await server.Client.GetStringAsync(
            $"/walls/XSP.csv?at={Iso(At)}&lookback=on&table=gexByStrike",
            Cancellation
        );

        Assert.EndsWith(
            "net1MinBeforeUsdPerPct,net5MinBeforeUsdPerPct,net15MinBeforeUsdPerPct,net30MinBeforeUsdPerPct,"
                + "net60MinBeforeUsdPerPct",
            csv.Split("\r\n")[0],
            StringComparison.Ordinal
        );
    }

    /// <summary>The document once nothing of it is being read any more.</summary>
    private static async Task<string> WaitedAsync(TestServer server, string page)
    {
        using HttpRequestMessage question = new(HttpMethod.Get, page);
        question.Headers.Add("Prefer", "wait");
        using HttpResponseMessage answer = await server.Client.SendAsync(question, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>What is drawn of the data; the version beside it names the run of the server.</summary>
    private static string MainOf(string document)
    {
        int start = document.IndexOf("<main", StringComparison.Ordinal);
        int content = document.IndexOf('>', start);
        return document[content..document.IndexOf("</main>", start, StringComparison.Ordinal)];
    }

    private static Task<JsonElement> ViewAsync(TestServer server, DateTimeOffset at, string more) =>
        WallsEndpointTests.JsonAsync(server, Page + Iso(at) + more);

    private static string Iso(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static double[] Strikes(JsonElement view) =>
        [.. view.GetProperty("strikes").EnumerateArray().Select(row => Number(row, "strikeUsd")!.Value)];

    private static string? State(JsonElement view) => view.GetProperty("state").GetString();

    private static double? Number(JsonElement row, string name) => Number(row.GetProperty(name));

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
}
