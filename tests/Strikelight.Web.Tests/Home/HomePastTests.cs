using System.Net;
using System.Text.Json;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Home;

public sealed class HomePastTests
{
    private const string Past = "2026-11-19T17:05:00Z";

    private static readonly Dictionary<string, string?> TwoSymbols = new(StringComparer.Ordinal)
    {
        ["Pages:Home:Symbols:0"] = "SPX",
        ["Pages:Home:Symbols:1"] = "AAPL",
    };

    [Fact]
    public async Task Json_AtAPastTime_HasTheFiguresOfEachWallsPage()
    {
        await using TestServer server = await TestServer.StartAsync(TwoSymbols);

        JsonElement page = await JsonAsync(server, $"/index.json?at={Past}");

        Assert.Equal(DateTimeOffset.Parse(Past, null), page.GetProperty("marketNow").GetDateTimeOffset());
        JsonElement[] rows = [.. page.GetProperty("rows").EnumerateArray()];
        Assert.Equal(["SPX", "AAPL"], rows.Select(row => row.GetProperty("symbol").GetString()!));
        foreach (JsonElement row in rows)
        {
            JsonElement walls = await JsonAsync(server, $"/walls/{row.GetProperty("symbol")}.json?at={Past}");
            JsonElement levels = walls.GetProperty("levels");
            Assert.Equal("past", row.GetProperty("state").GetString());
            Assert.Equal(Text(walls, "marketTime"), Text(row, "marketTime"));
            Assert.Equal(Text(walls, "spotUsd"), Text(row, "spotUsd"));
            Assert.Equal(Text(walls.GetProperty("totals"), "gexUsdPerPct"), Text(row, "gexUsdPerPct"));
            Assert.Equal(Text(levels.GetProperty("zeroGamma"), "priceUsd"), Text(row, "zeroGammaUsd"));
            Assert.Equal(Text(levels.GetProperty("putWall"), "strikeUsd"), Text(row, "putWallUsd"));
            Assert.Equal(Text(levels.GetProperty("callWall"), "strikeUsd"), Text(row, "callWallUsd"));
        }
    }

    [Fact]
    public async Task Html_AtAPastTime_IsAReplayWhoseLinksKeepTheTime()
    {
        await using TestServer server = await TestServer.StartAsync(TwoSymbols);

        string html = await server.Client.GetStringAsync($"/?at={Past}", TestContext.Current.CancellationToken);

        Assert.Contains("<title>REPLAY ", html, StringComparison.Ordinal);
        Assert.Contains("data-live=\"0\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/walls/AAPL?at={Past}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?theme=dark")]
    [InlineData("/?at=noon")]
    public async Task Html_ParameterNotKnown_IsRefused(string url)
    {
        await using TestServer server = await TestServer.StartAsync(TwoSymbols);

        using HttpResponseMessage answer = await server.Client.GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetRawText();

    private static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        string text = await server.Client.GetStringAsync(url, TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
