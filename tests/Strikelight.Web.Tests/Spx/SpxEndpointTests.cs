using System.Text.Json;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Spx;

public sealed class SpxEndpointTests
{
    private const string Noon = "2026-11-20T17:00:00Z";

    private static readonly string[] Views = ["moves", "gamma", "strikes", "flow", "volatility", "chain"];

    [Theory]
    [InlineData("2026-11-20T14:25:00Z", "")] // the third Friday, before the settlement of the morning
    [InlineData("2026-11-20T15:30:00Z", "")] // after it
    [InlineData("2026-11-19T17:05:00Z", "&expiry=week&wall=volume")]
    [InlineData("2026-11-19T17:05:00Z", "&model=published&sign=gross&wall=oi")]
    [InlineData("2026-11-27T17:30:00Z", "&expiry=0dte&sign=short-all")]
    public async Task Json_ItsHead_IsThatOfTheWallsPageOnEveryTab(string at, string definition)
    {
        await using TestServer server = await LaterServer.StartAsync();
        JsonElement walls = await LaterServer.JsonAsync(server, $"/walls/SPX.json?at={at}{definition}");

        foreach (string view in Views)
        {
            JsonElement page = await LaterServer.JsonAsync(server, SpxAddress.Url(view, at, ".json") + definition);

            foreach (string part in (string[])["price", "definition", "totals", "regime", "levels"])
            {
                Assert.Equal(walls.GetProperty(part).GetRawText(), page.GetProperty(part).GetRawText());
            }
        }
    }

    [Theory]
    [InlineData("2026-11-20T14:25:00Z")] // 09:25 of the third Friday: AM and PM both to come
    [InlineData("2026-11-20T14:31:00Z")] // the AM series has settled
    [InlineData("2026-11-20T20:59:30Z")] // half a minute before the close
    [InlineData("2026-11-20T21:05:00Z")] // after it
    [InlineData("2026-11-21T17:00:00Z")] // a Saturday
    [InlineData("2026-11-26T17:00:00Z")] // Thanksgiving
    [InlineData("2026-11-27T14:30:30Z")] // half a minute after the opening of the day after it
    [InlineData("2026-11-27T17:59:00Z")] // a minute before the close of that half day
    public async Task Html_OfEveryTabAtAnyTime_EveryFigureIsANumberOrHasAReason(string at)
    {
        await using TestServer server = await LaterServer.StartAsync();

        foreach (string view in Views)
        {
            string html = await LaterServer.TextAsync(server, SpxAddress.Url(view, at));

            MissingFigures.AllHaveAReason(html);
        }
    }

    [Theory]
    [InlineData(
        "2026-11-20T14:25:00Z",
        "SPX am 2026-11-20: zeroDte,weekly,monthly|SPXW pm 2026-11-20: zeroDte,weekly,monthly"
    )]
    [InlineData("2026-11-20T15:30:00Z", "SPXW pm 2026-11-20: zeroDte,weekly,monthly")]
    [InlineData("2026-11-27T17:30:00Z", "SPXW pm 2026-11-27: zeroDte,weekly")]
    [InlineData("2026-11-18T17:30:00Z", "SPXW pm 2026-11-18: zeroDte")]
    public async Task Json_Moves_MarkAmAndPmAndNameTheExpiries(string at, string today)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement moves = (await LaterServer.JsonAsync(server, $"/spx.json?at={at}")).GetProperty("moves");

        string[] rows =
        [
            .. moves
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row =>
                    $"{Text(row.GetProperty("series"), "root")} {Text(row.GetProperty("series"), "settlement")} "
                    + $"{Text(row.GetProperty("series"), "expiry")}: "
                    + string.Join(',', row.GetProperty("names").EnumerateArray().Select(name => name.GetString()))
                )
                .Where(row => row.Contains("zeroDte", StringComparison.Ordinal)),
        ];
        Assert.Equal(today.Split('|'), rows);
    }

    [Fact]
    public async Task Json_AfterTheMonthlyOfTheMonth_SaysThatItHasSettledAndShowsTheNext()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement moves = (await LaterServer.JsonAsync(server, "/spx.json?at=2026-11-24T17:30:00Z")).GetProperty(
            "moves"
        );

        JsonElement missing = Assert.Single(moves.GetProperty("missing").EnumerateArray());
        Assert.Equal("monthly", Text(missing, "name"));
        Assert.Equal("It has settled on 2026-11-20.", Text(missing, "reason"));
        Assert.Equal(
            ["SPX", "SPXW"],
            moves
                .GetProperty("rows")
                .EnumerateArray()
                .Where(row => row.GetProperty("names").EnumerateArray().Any(name => name.GetString() == "nextMonthly"))
                .Select(row => Text(row.GetProperty("series"), "root"))
        );
    }

    [Fact]
    public async Task Html_HalfDay_SettlesAtOneOClock()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await LaterServer.TextAsync(server, "/spx?at=2026-11-27T17:30:00Z");

        Assert.Contains("SPXW PM 13:00 ET", html, StringComparison.Ordinal);
        Assert.Contains("Fri 27 Nov SPXW PM, half day", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_VolatilityIndices_AreThoseTheSourceListsOthersSayWhyNot()
    {
        await using TestServer server = await LaterServer.StartAsync();
        JsonElement vix = await LaterServer.JsonAsync(server, $"/walls/VIX.json?at={Noon}");

        JsonElement page = await LaterServer.JsonAsync(server, SpxAddress.Url("volatility", Noon, ".json"));

        JsonElement[] indices = [.. page.GetProperty("volatility").GetProperty("indices").EnumerateArray()];
        Assert.Equal(["VIX9D", "VIX", "VIX3M"], indices.Select(index => Text(index, "symbol")));
        Assert.Equal(vix.GetProperty("spotUsd").GetDouble(), indices[1].GetProperty("levelPct").GetDouble());
        Assert.Contains("does not list VIX9D", Text(indices[0], "reason"), StringComparison.Ordinal);
        Assert.All(indices, index => Assert.InRange(index.GetProperty("ownVolatility").GetDouble(), 0.02, 1));
    }

    [Fact]
    public async Task Html_ChainOfWhatIsNotListed_SaysSo()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await LaterServer.TextAsync(server, $"/spx?at={Noon}&series=SPX-2026-11-20&view=chain");

        Assert.Contains("SPX-2026-11-20 is not listed, or it has settled.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_OfAnotherSymbol_IsItsOwnPageWithoutFuturesOrIndices()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await LaterServer.JsonAsync(server, $"/spx.json?at={Noon}&symbol=AAPL&view=volatility");

        Assert.Equal("AAPL", Text(page, "symbol"));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("hedge").GetProperty("futuresPerRise").ValueKind);
        Assert.Equal(0, page.GetProperty("volatility").GetProperty("indices").GetArrayLength());
    }

    [Theory]
    [InlineData("moves", "expectedMoves", "moveCone")]
    [InlineData("gamma", "exposureByRoot", "exposureByStrike", "exposureByExpiry", "gammaProfile")]
    [InlineData("strikes", "maxPain", "walls", "wallsByExpiry", "activityByStrike")]
    [InlineData("flow", "flowByExpiry", "mostTraded", "volumeByStrike")]
    [InlineData("volatility", "termStructure", "volatilityIndices")]
    [InlineData("chain", "chain")]
    public async Task Csv_OfEachTable_HasRows(string view, params string[] tables)
    {
        await using TestServer server = await LaterServer.StartAsync();

        foreach (string table in tables)
        {
            string csv = await LaterServer.TextAsync(server, SpxAddress.Url(view, Noon, ".csv") + $"&table={table}");

            Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 2, csv);
        }
    }

    [Fact]
    public async Task Html_OfEveryTab_StaysSmallOnTheWire()
    {
        await using TestServer server = await LaterServer.StartAsync();
        foreach (string view in Views)
        {
            await LaterServer.AssertSmallAsync(server, SpxAddress.Url(view, Noon) + "&window=100");
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
