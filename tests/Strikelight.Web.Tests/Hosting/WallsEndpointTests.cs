using System.Net;
using System.Text.Json;
using Strikelight.Providers.Simulated;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Hosting;

public sealed class WallsEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Html_OfASymbol_IsMarkedAndComplete()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/walls/XSP", Cancellation);

        Assert.Contains("SIMULATED MARKET", html, StringComparison.Ordinal);
        foreach (
            string panel in (string[])
                [
                    "price",
                    "gex-strike",
                    "gex-profile",
                    "gex-heat",
                    "premium-heat",
                    "net-volume",
                    "unusual",
                    "expiries",
                    "bands",
                    "totals",
                    "alerts",
                    "quality",
                    "oi-change",
                    "net-premium",
                ]
        )
        {
            Assert.Contains($"id=\"{panel}\"", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/walls/spy", "/walls/SPY")]
    [InlineData("/walls/SPY?window=30&wall=oi", "/walls/SPY?wall=oi")]
    [InlineData("/walls/SPY?wall=oi&expiry=0dte", "/walls/SPY?expiry=0dte&wall=oi")]
    [InlineData("/walls/%5ESPX", "/walls/SPX")]
    [InlineData("/walls?symbol=brk-b", "/walls/BRK.B")]
    public async Task Html_OfAnotherSpelling_LeadsToTheCanonicalUrl(string asked, string canonical)
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync(asked, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/walls/SPY?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/walls/SPY?window=31", HttpStatusCode.BadRequest)]
    [InlineData("/walls/SPY?sign=flow-inferred", HttpStatusCode.BadRequest)]
    [InlineData("/walls/SPY?sign=naive&sign=gross", HttpStatusCode.BadRequest)]
    [InlineData("/walls/..%2F..%2Fetc", HttpStatusCode.BadRequest)]
    [InlineData("/walls/QZQZQ", HttpStatusCode.NotFound)]
    [InlineData("/walls/QZQZQ.json", HttpStatusCode.NotFound)]
    [InlineData("/walls/SPY.csv?table=nothing", HttpStatusCode.BadRequest)]
    public async Task Request_NotUnderstood_IsRefused(string asked, HttpStatusCode status)
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync(asked, Cancellation);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Json_OfASymbol_KeepsItsContract()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement view = await JsonAsync(server, "/walls/XSP.json");

        Assert.Equal("XSP", view.GetProperty("symbol").GetString());
        Assert.Equal(SimulatedOptions.DefaultId, view.GetProperty("source").GetString());
        Assert.True(view.GetProperty("marketTime").TryGetDateTimeOffset(out _));
        Assert.True(view.GetProperty("receivedTime").TryGetDateTimeOffset(out _));
        Assert.True(view.GetProperty("spotUsd").GetDouble() > 0);
        JsonElement contracts = view.GetProperty("contracts");
        Assert.Equal(
            contracts.GetProperty("inFeed").GetInt32(),
            contracts.GetProperty("used").GetInt32()
                + contracts.GetProperty("refused").EnumerateObject().Sum(reason => reason.Value.GetInt32())
        );
        foreach (string name in (string[])["sign", "wallMeasure", "scope"])
        {
            Assert.Equal(JsonValueKind.String, view.GetProperty("definition").GetProperty(name).ValueKind);
        }
        foreach (string name in (string[])["gexUsdPerPct", "callVolume", "putVolume", "callOi", "putOi"])
        {
            Assert.Equal(JsonValueKind.Number, view.GetProperty("totals").GetProperty(name).ValueKind);
        }
        AssertLevels(view.GetProperty("levels"));
    }

    [Fact]
    public async Task Csv_OfEveryTable_HasItsHeaderAndRows()
    {
        await using TestServer server = await TestServer.StartAsync();
        string names = await (
            await server.Client.GetAsync("/walls/XSP.csv?table=?", Cancellation)
        ).Content.ReadAsStringAsync(Cancellation);
        string[] tables = names[(names.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Trim('.', '\n').Split(", ");
        Assert.True(tables.Length >= 10, names);
        await server.Service<LookBackCache>().SettleAsync(); // what looks back comes with a later version

        foreach (string table in tables)
        {
            string csv = await server.Client.GetStringAsync($"/walls/XSP.csv?table={table}", Cancellation);
            string[] lines = csv.TrimEnd().Split("\r\n");
            int columns = lines[0].Split(',').Length;
            Assert.True(lines.Length > 1 || table == "levelHistory", $"{table} has no rows"); // none is recorded here
            Assert.All(lines.Where(line => !line.Contains('"')), line => Assert.Equal(columns, line.Split(',').Length));
        }
    }

    [Fact]
    public async Task Scope_Chosen_OnlyThatDateCounts()
    {
        await using TestServer server = await TestServer.StartAsync();
        JsonElement all = await JsonAsync(server, "/walls/XSP.json");
        string first = all.GetProperty("expiries")[0].GetProperty("expiry").GetString()!;

        JsonElement one = await JsonAsync(server, $"/walls/XSP.json?expiry={first}");

        Assert.Equal(1, one.GetProperty("definition").GetProperty("scopeExpiries").GetInt32());
        Assert.True(
            one.GetProperty("totals").GetProperty("callOi").GetDouble()
                < all.GetProperty("totals").GetProperty("callOi").GetDouble()
        );
    }

    [Fact]
    public async Task Past_OfTheSimulatedMarket_IsTheSameEachTime()
    {
        await using TestServer server = await TestServer.StartAsync();
        const string past = "/walls/XSP.csv?at=2026-11-18T16:00:00Z&table=gexByStrike";

        string first = await server.Client.GetStringAsync(past, Cancellation);
        string second = await server.Client.GetStringAsync(past, Cancellation);

        Assert.Equal(first, second);
        Assert.True(first.Length > 1000);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.json")]
    [InlineData("/index.csv?table=levels")]
    [InlineData("/symbols.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/js/main.js")]
    public async Task Route_OfTheServer_Answers(string route)
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync(route, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Host_NotOurs_IsRefused()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        using HttpResponseMessage answer = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    internal static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(url, Cancellation);
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancellation)).RootElement;
    }

    private static void AssertLevels(JsonElement levels)
    {
        foreach (string name in (string[])["zeroGamma", "netVolumePivot", "expectedMoveUsd"])
        {
            AssertLevel(levels.GetProperty(name), "priceUsd");
        }
        foreach (
            string name in (string[])
                ["callWall", "putWall", "volumeCallWall", "volumePutWall", "kingNode", "maxPain", "mostValuableStrike"]
        )
        {
            AssertLevel(levels.GetProperty(name), "strikeUsd");
        }
        Assert.Equal(JsonValueKind.Array, levels.GetProperty("zeroGammaAll").ValueKind);
    }

    private static void AssertLevel(JsonElement level, string value)
    {
        bool known = level.GetProperty(value).ValueKind == JsonValueKind.Number;
        bool reasoned = level.GetProperty("reason").ValueKind == JsonValueKind.String;
        Assert.True(known != reasoned, $"a level has either a {value} or a reason: {level}");
    }
}
