using System.Text.Json;
using Strikelight.Web.Tests.Hosting;
using static Strikelight.Web.Tests.Hosting.LaterServer;

namespace Strikelight.Web.Tests.ZeroDteIndex;

public sealed class CockpitEndpointTests
{
    /// <summary>Premium is added up in two orders.</summary>
    private const double RoundingShare = 1e-9;

    [Theory]
    [InlineData("SPY", "2026-11-20T15:30:00Z", "")]
    [InlineData("SPX", "2026-11-20T14:25:00Z", "")] // the third Friday, before the settlement of the morning
    [InlineData("QQQ", "2026-11-19T17:05:00Z", "&wall=volume")]
    [InlineData("SPX", "2026-11-19T17:05:00Z", "&model=published&sign=gross&expiry=week")]
    public async Task Json_ItsFigures_AreThoseOfTheWallsPage(string symbol, string at, string definition)
    {
        await using TestServer server = await LaterServer.StartAsync();
        string scope = definition.Contains("expiry=", StringComparison.Ordinal) ? "" : "&expiry=0dte";

        JsonElement page = await JsonAsync(server, $"/0dte/{symbol}.json?at={at}{definition}");
        JsonElement walls = await JsonAsync(server, $"/walls/{symbol}.json?at={at}{definition}{scope}");

        JsonElement figures = page.GetProperty("figures");
        foreach (string part in (string[])["price", "definition", "totals", "regime", "levels", "strikes"])
        {
            Assert.Equal(walls.GetProperty(part).GetRawText(), figures.GetProperty(part).GetRawText());
        }
    }

    [Fact]
    public async Task Json_OfTheNames_HasTheLevelsOfTheirOwnWallsUnderTheScopeTheyName()
    {
        const string at = "2026-11-18T17:05:00Z"; // a Wednesday, when single names have nothing that settles
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte/SPY.json?at={at}");

        JsonElement[] names = [.. page.GetProperty("names").EnumerateArray()];
        Assert.Equal(18, names.Length);
        JsonElement spy = Named(names, "SPY");
        JsonElement amd = Named(names, "AMD");
        Assert.Equal("0dte", spy.GetProperty("scope").GetString());
        Assert.Equal(JsonValueKind.Null, spy.GetProperty("scopeNote").ValueKind);
        Assert.Equal("2026-11-20", amd.GetProperty("scope").GetString());
        Assert.StartsWith("Nothing listed settles on 2026-11-18", amd.GetProperty("scopeNote").GetString());
        foreach (JsonElement name in (JsonElement[])[spy, amd])
        {
            string own = $"/walls/{name.GetProperty("symbol").GetString()}.json?at={at}";
            JsonElement walls = await JsonAsync(server, $"{own}&expiry={name.GetProperty("scope").GetString()}");
            Assert.Equal(walls.GetProperty("regime").GetRawText(), name.GetProperty("regime").GetRawText());
            foreach (JsonProperty level in name.GetProperty("levels").EnumerateObject())
            {
                Assert.Equal(
                    walls.GetProperty("levels").GetProperty(level.Name).GetRawText(),
                    level.Value.GetRawText()
                );
            }
        }
    }

    [Fact]
    public async Task Json_NameTheSourceDoesNotKnow_IsThereWithItsReason()
    {
        await using TestServer server = await LaterServer.StartAsync(("Pages:ZeroDteIndex:Names:0", "ZZZZZ"));

        JsonElement page = await JsonAsync(server, "/0dte/SPY.json?at=2026-11-20T15:30:00Z");

        JsonElement name = Assert.Single(page.GetProperty("names").EnumerateArray());
        Assert.Equal("unknown", name.GetProperty("state").GetProperty("status").GetString());
        Assert.NotEqual("", name.GetProperty("state").GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, name.GetProperty("levels").ValueKind);
    }

    [Theory]
    [InlineData("2026-11-20T14:25:00Z")] // 09:25 of a third Friday
    [InlineData("2026-11-20T14:30:10Z")] // the open
    [InlineData("2026-11-20T17:00:00Z")] // noon
    [InlineData("2026-11-20T20:59:30Z")] // half a minute before the close
    [InlineData("2026-11-20T21:05:00Z")] // 16:05
    [InlineData("2026-11-27T17:59:00Z")] // the day after a holiday, a minute before the close of a half day
    [InlineData("2026-11-26T17:00:00Z")] // the holiday
    [InlineData("2026-11-30T14:29:00Z")] // the Monday after, before the open
    public async Task Html_AtAnyTime_EveryFigureIsANumberOrHasAReason(string at)
    {
        await using TestServer server = await LaterServer.StartAsync();
        await TextAsync(server, $"/0dte/SPX.json?at={at}"); // waits for what is read of the past

        string html = await TextAsync(server, $"/0dte/SPX?at={at}");

        Assert.Contains("id=\"names-table-AAPL\"", html, StringComparison.Ordinal);
        MissingFigures.AllHaveAReason(html);
    }

    [Fact]
    public async Task Json_Pulse_SplitsThePremiumOfTheWallsPage()
    {
        const string at = "2026-11-20T17:07:00Z";
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte/SPY.json?at={at}");
        JsonElement walls = await JsonAsync(server, $"/walls/SPY.json?at={at}&expiry=0dte");

        JsonElement pulse = page.GetProperty("figures").GetProperty("pulse");
        JsonElement last = walls.GetProperty("netPremium").GetProperty("points").EnumerateArray().Last();
        double traded = last.GetProperty("callUsd").GetDouble() + last.GetProperty("putUsd").GetDouble();
        double split = Number(pulse, "bullishUsd") + Number(pulse, "bearishUsd") + Number(pulse, "unclassifiedUsd");
        Assert.True(traded > 0);
        Assert.Equal(1, split / traded, RoundingShare);
        double shares =
            Number(pulse, "bullishShare") + Number(pulse, "bearishShare") + Number(pulse, "unclassifiedShare");
        Assert.Equal(1, shares, RoundingShare);
        Assert.Equal(0, Number(pulse, "gapMinutes"));
        Assert.Equal("2026-11-20T17:00:00+00:00", pulse.GetProperty("through").GetString());
    }

    [Theory]
    [InlineData("2026-11-20T14:25:00Z", "2026-11-19")] // before the open
    [InlineData("2026-11-26T17:00:00Z", "2026-11-25")] // a holiday
    [InlineData("2026-11-27T18:05:00Z", "2026-11-27")] // after the close of a half day
    public async Task Json_OutsideOfTheSession_HasTheWholePulseOfTheLastAndNamesItsDay(string at, string day)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte/SPY.json?at={at}");

        JsonElement pulse = page.GetProperty("figures").GetProperty("pulse");
        Assert.Equal(day, pulse.GetProperty("day").GetString());
        Assert.StartsWith(day, pulse.GetProperty("through").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Number(pulse, "gapMinutes"));
        Assert.True(Number(pulse, "contracts") > 0);
    }

    [Fact]
    public async Task Json_InTheFirstQuarterOfAnHour_HasNoPulseAndSaysWhy()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/0dte/SPY.json?at=2026-11-20T14:40:00Z");

        JsonElement pulse = page.GetProperty("figures").GetProperty("pulse");
        Assert.Equal(JsonValueKind.Null, pulse.GetProperty("signedShare").ValueKind);
        Assert.Contains("quarter of an hour", pulse.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_HalfDay_CountsToOneOClock()
    {
        await using TestServer server = await LaterServer.StartAsync();

        string html = await TextAsync(server, "/0dte/SPX?at=2026-11-27T17:59:00Z");

        Assert.Contains("datetime=\"2026-11-27T18:00:00.000Z\">0:01:00</time>", html, StringComparison.Ordinal);
        Assert.Contains("SPXW PM 13:00 ET, half day", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change", 1)]
    [InlineData("-putCall", -1)]
    public async Task Json_Sorted_IsInTheOrderOfTheAddress(string sort, int direction)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await JsonAsync(server, $"/0dte/SPY.json?at=2026-11-20T15:30:00Z&sort={sort}");

        double[] values =
        [
            .. page.GetProperty("names")
                .EnumerateArray()
                .Where(name => name.GetProperty("price").ValueKind == JsonValueKind.Object)
                .Select(name =>
                    sort == "change" ? Number(name.GetProperty("price"), "changePct") : Number(name, "putCallVolume")
                ),
        ];
        Assert.True(values.Length > 10);
        Assert.Equal(values.OrderBy(value => direction * value), values);
    }

    [Theory]
    [InlineData("keyLevels", 7)]
    [InlineData("strikes", 100)]
    [InlineData("pulse", 2)]
    [InlineData("names", 19)]
    [InlineData("indexes", 11)]
    public async Task Csv_OfEachTable_HasItsRows(string table, int linesLeast)
    {
        await using TestServer server = await LaterServer.StartAsync();

        string csv = await TextAsync(server, $"/0dte/SPX.csv?at=2026-11-20T15:30:00Z&table={table}");

        Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= linesLeast, csv);
    }

    [Fact]
    public async Task Csv_OfTheCandles_HasTheBarsOfTheSessionThatTheWallsPageHas()
    {
        const string at = "2026-11-20T15:32:00Z";
        await using TestServer server = await LaterServer.StartAsync();

        string own = await TextAsync(server, $"/0dte/SPY.csv?at={at}&table=candles");
        string walls = await TextAsync(server, $"/walls/SPY.csv?at={at}&table=candles");

        string[] bars = own.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("start,openUsd,highUsd,lowUsd,closeUsd,volumeShares", bars[0], StringComparison.Ordinal);
        Assert.Equal(1 + 13, bars.Length); // 09:30 to 10:30, five minutes each
        Assert.Subset(walls.Split('\n').ToHashSet(StringComparer.Ordinal), bars.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&strikes=all")]
    [InlineData("&expiry=all&strikes=all")]
    public async Task Html_OfTheLargestIndex_StaysSmallOnTheWire(string parameters)
    {
        await using TestServer server = await LaterServer.StartAsync();
        await TextAsync(server, "/0dte/SPX.json?at=2026-11-20T20:30:00Z"); // waits for what is read of the past
        await AssertSmallAsync(server, $"/0dte/SPX?at=2026-11-20T20:30:00Z{parameters}");
    }

    private static JsonElement Named(IEnumerable<JsonElement> names, string symbol) =>
        names.Single(name => name.GetProperty("symbol").GetString() == symbol);

    private static double Number(JsonElement owner, string name) => owner.GetProperty(name).GetDouble();
}
