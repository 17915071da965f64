using System.Text.Json;
using Strikelight.Web.Tests.Hosting;
using static Strikelight.Web.Tests.Hosting.LaterServer;

namespace Strikelight.Web.Tests.ZeroDte;

public sealed class ZeroDteEndpointTests
{
    [Theory]
    [InlineData("2026-11-20T15:30:00Z", "")] // the third Friday, after the settlement of the morning
    [InlineData("2026-11-20T14:25:00Z", "")]
    [InlineData("2026-11-19T17:05:00Z", "&wall=volume")]
    [InlineData("2026-11-19T17:05:00Z", "&model=published&sign=gross")]
    public async Task Json_ItsFigures_AreThoseOfTheWallsPage(string at, string definition)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte.json?at={at}{definition}");

        JsonElement[] indexes = [.. page.GetProperty("indexes").EnumerateArray()];
        Assert.Equal(["SPY", "QQQ", "SPX"], indexes.Select(index => index.GetProperty("symbol").GetString()!));
        foreach (JsonElement index in indexes)
        {
            string symbol = index.GetProperty("symbol").GetString()!;
            JsonElement walls = await JsonAsync(server, $"/walls/{symbol}.json?expiry=0dte&at={at}{definition}");
            JsonElement figures = index.GetProperty("figures");
            foreach (string part in (string[])["price", "definition", "totals", "regime", "levels"])
            {
                Assert.Equal(walls.GetProperty(part).GetRawText(), figures.GetProperty(part).GetRawText());
            }
        }
    }

    [Theory]
    [InlineData("2026-11-20T14:25:00Z")] // 09:25
    [InlineData("2026-11-20T14:31:00Z")] // 09:31
    [InlineData("2026-11-20T17:00:00Z")] // noon
    [InlineData("2026-11-20T20:59:30Z")] // half a minute before the close
    [InlineData("2026-11-20T21:05:00Z")] // 16:05
    [InlineData("2026-11-27T17:59:00Z")] // a minute before the close of a half day
    [InlineData("2026-11-21T17:00:00Z")] // a Saturday
    public async Task Html_AtAnyTime_EveryFigureIsANumberOrHasAReason(string at)
    {
        await using TestServer server = await LaterServer.StartAsync();

        await TextAsync(server, $"/0dte.json?at={at}"); // waits for what is read of the past

        string html = await TextAsync(server, $"/0dte?at={at}");

        MissingFigures.AllHaveAReason(html);
    }

    [Theory]
    [InlineData("2026-11-20T17:05:00Z", "2026-11-19T21:00:00Z", "2026-11-20")]
    [InlineData("2026-11-27T15:05:00Z", "2026-11-25T21:00:00Z", "2026-11-27")] // over a holiday
    public async Task Json_MoveUsed_IsOfWhatTheChainOfTheCloseBeforeExpected(string at, string close, string expiry)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte.json?at={at}&symbols=SPY");
        JsonElement before = await JsonAsync(server, $"/walls/SPY.json?at={close}&expiry={expiry}");

        JsonElement used = page.GetProperty("indexes")[0].GetProperty("figures").GetProperty("moveUsed");
        JsonElement expected = before.GetProperty("levels").GetProperty("expectedMoveUsd");
        Assert.Equal("closeBefore", used.GetProperty("basis").GetString());
        Assert.Equal(expected.GetProperty("priceUsd").GetRawText(), used.GetProperty("fullMoveUsd").GetRawText());
        Assert.Equal(
            Math.Abs(used.GetProperty("movedUsd").GetDouble()) / expected.GetProperty("priceUsd").GetDouble(),
            used.GetProperty("shareUsed").GetDouble()
        );
    }

    [Theory]
    [InlineData("2026-11-20T17:05:00Z")]
    [InlineData("2026-11-27T15:30:00Z")] // a half day after a holiday
    public async Task Json_MoveUsed_LiesRoundTheCloseBeforeAndIsMoreThanWhatIsLeft(string at)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte.json?at={at}&symbols=SPX");

        JsonElement figures = page.GetProperty("indexes")[0].GetProperty("figures");
        JsonElement price = figures.GetProperty("price");
        JsonElement used = figures.GetProperty("moveUsed");
        double toClose = figures
            .GetProperty("levels")
            .GetProperty("expectedMoveUsd")
            .GetProperty("toCloseUsd")
            .GetDouble();
        double high = price.GetProperty("previousCloseUsd").GetDouble() + used.GetProperty("fullMoveUsd").GetDouble();
        Assert.Equal(high, used.GetProperty("highUsd").GetDouble());
        Assert.True(toClose < used.GetProperty("fullMoveUsd").GetDouble());
    }

    [Fact]
    public async Task Json_GammaThroughTheSession_HasTheStrikesOfTheWallsPageThenAndNoLaterColumn()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/0dte.json?at=2026-11-20T17:05:00Z&symbols=SPY");
        JsonElement walls = await JsonAsync(server, "/walls/SPY.json?at=2026-11-20T16:00:00Z&expiry=0dte");

        JsonElement grid = page.GetProperty("indexes")[0].GetProperty("figures").GetProperty("gammaThroughSession");
        string[] at = [.. grid.GetProperty("at").EnumerateArray().Select(time => time.GetString()!)];
        Assert.Equal(11, at.Length);
        Assert.Equal("2026-11-20T17:00:00+00:00", at[^1]);
        int column = Array.IndexOf(at, "2026-11-20T16:00:00+00:00");
        double[] strikes = [.. grid.GetProperty("strikeUsd").EnumerateArray().Select(strike => strike.GetDouble())];
        JsonElement cells = grid.GetProperty("netGexUsdPerPct")[column];
        JsonElement[] rows = [.. walls.GetProperty("strikes").EnumerateArray()];
        for (int i = 0; i < strikes.Length; i++)
        {
            JsonElement row = rows.Single(strike => strike.GetProperty("strikeUsd").GetDouble() == strikes[i]);
            Assert.Equal(row.GetProperty("netGexUsdPerPct").GetRawText(), cells[i].GetRawText());
        }
    }

    [Fact]
    public async Task Json_StraddleWithoutHistory_IsThatOfTheSourcesPastChains()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/0dte.json?at=2026-11-20T15:35:00Z&symbols=SPX");
        JsonElement walls = await JsonAsync(server, "/walls/SPX.json?at=2026-11-20T15:00:00Z&expiry=0dte");

        JsonElement straddle = page.GetProperty("indexes")[0].GetProperty("figures").GetProperty("straddle");
        Assert.Equal("pastChains", straddle.GetProperty("recordedBasis").GetString());
        JsonElement[] points = [.. straddle.GetProperty("recorded").EnumerateArray()];
        Assert.Equal(
            ["14:30", "14:45", "15:00", "15:15", "15:30"],
            points.Select(point => $"{point.GetProperty("at").GetDateTimeOffset():HH:mm}")
        );
        Assert.Equal(
            walls.GetProperty("levels").GetProperty("expectedMoveUsd").GetProperty("straddleUsd").GetRawText(),
            points[2].GetProperty("priceUsd").GetRawText()
        );
    }

    [Fact]
    public async Task Html_AfterTheClose_NamesTheDayOfTheNextSettlement()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await TextAsync(server, "/0dte?at=2026-11-20T21:05:00Z&symbols=SPX");

        Assert.Contains("SPXW PM Mon 23 Nov 16:00 ET", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_Divergences_SayOnceWhatIsTrueOfAll()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await TextAsync(server, "/0dte?at=2026-11-20T15:30:00Z");

        int table = html.IndexOf("id=\"divergences-table\"", StringComparison.Ordinal);
        string panel = html[table..html.IndexOf("</table>", table, StringComparison.Ordinal)];
        Assert.Contains("SPY, QQQ, SPX: ", panel, StringComparison.Ordinal);
        Assert.Equal(2, panel.Split("SPY, QQQ, SPX: ").Length);
    }

    [Fact]
    public async Task Json_WithoutHistory_HasNoPutCallPercentileAndSaysWhy()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/0dte.json?at=2026-11-20T17:05:00Z&symbols=SPY");

        JsonElement rank = page.GetProperty("indexes")[0].GetProperty("figures").GetProperty("putCallRank");
        Assert.Equal(JsonValueKind.Null, rank.GetProperty("percentile").ValueKind);
        Assert.Contains("switched off", rank.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_NothingSettlesToday_SaysSo()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await TextAsync(server, "/0dte?at=2026-11-19T17:05:00Z&symbols=AAPL");

        Assert.Contains("Nothing listed settles on 2026-11-19", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OneSymbolIsNotKnown_TheOtherStandsAndNothingIsInvented()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/0dte.json?at=2026-11-20T15:30:00Z&symbols=SPY,ZZZZZ");

        JsonElement[] indexes = [.. page.GetProperty("indexes").EnumerateArray()];
        Assert.Equal(JsonValueKind.Object, indexes[0].GetProperty("figures").ValueKind);
        Assert.Equal(JsonValueKind.Null, indexes[1].GetProperty("figures").ValueKind);
        Assert.All(
            page.GetProperty("divergences").EnumerateArray(),
            divergence =>
            {
                Assert.Equal(JsonValueKind.Null, divergence.GetProperty("isDivergent").ValueKind);
                Assert.StartsWith("n/a", divergence.GetProperty("statement").GetString(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Html_HalfDay_CountsToOneOClock()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await TextAsync(server, "/0dte?at=2026-11-27T17:59:00Z&symbols=SPX");

        Assert.Contains("datetime=\"2026-11-27T18:00:00.000Z\">0:01:00</time>", html, StringComparison.Ordinal);
        Assert.Contains("SPXW PM 13:00 ET, half day", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("levels")]
    [InlineData("topStrikes")]
    [InlineData("straddle")]
    [InlineData("pressure")]
    [InlineData("gammaThroughSession")]
    [InlineData("divergences")]
    public async Task Csv_OfEachTable_HasRows(string table)
    {
        await using TestServer server = await LaterServer.StartAsync();

        string csv = await TextAsync(server, $"/0dte.csv?at=2026-11-20T15:30:00Z&table={table}");

        Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 2, csv);
    }

    [Fact]
    public async Task Html_OfThreeIndexes_StaysSmallOnTheWire()
    {
        await using TestServer server = await LaterServer.StartAsync();
        await TextAsync(server, "/0dte.json?at=2026-11-20T20:30:00Z"); // waits for what is read of the past
        await AssertSmallAsync(server, "/0dte?at=2026-11-20T20:30:00Z");
    }
}
