using System.Text.Json;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>What settings of rates and clock do to the page. The simulated market starts on 20 November 2026.</summary>
public sealed class PricingConventionsTests
{
    private const double Hundredth = 1e-4;

    [Fact]
    public async Task Json_WithConfiguredRates_NamesThemAndDiscountsAtThem()
    {
        await using TestServer server = await StartAsync("2026-11-13");

        JsonElement view = await JsonAsync(server);

        JsonElement rates = view.GetProperty("rates");
        Assert.Equal("bills", rates.GetProperty("name").GetString());
        Assert.Equal("2026-11-13", rates.GetProperty("asOf").GetString());
        Assert.Equal(7, rates.GetProperty("ageDays").GetInt32());
        Assert.Equal(JsonValueKind.Null, rates.GetProperty("warning").ValueKind);
        JsonElement nearest = view.GetProperty("expiries")[0];
        Assert.Equal("curve", nearest.GetProperty("discountOrigin").GetString());
        Assert.Equal(0.025, nearest.GetProperty("ratePerYear").GetDouble(), Hundredth);
    }

    [Theory]
    [InlineData("2026-10-20", "31 days before these quotes")]
    [InlineData("2027-01-20", "61 days after these quotes")]
    public async Task Html_WithRatesOfAnotherTime_WarnsOfThem(string asOf, string warning)
    {
        await using TestServer server = await StartAsync(asOf);

        string html = await server.Client.GetStringAsync("/walls/XSP", TestContext.Current.CancellationToken);

        Assert.Contains(warning, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_WithFullClockWeights_HasOneVolatilityOnBothClocks()
    {
        await using TestServer weighted = await StartAsync("2026-11-13", "1");
        await using TestServer open = await StartAsync("2026-11-13");

        JsonElement same = (await JsonAsync(weighted)).GetProperty("expiries")[3];
        JsonElement other = (await JsonAsync(open)).GetProperty("expiries")[3];

        double calendar = same.GetProperty("volatility").GetDouble();
        Assert.Equal(calendar, same.GetProperty("tradingVolatility").GetDouble(), 1e-9);
        double days = other.GetProperty("daysToSettlement").GetDouble();
        double minutes = other.GetProperty("tradingMinutes").GetDouble();
        Assert.Equal(
            other.GetProperty("volatility").GetDouble() * Math.Sqrt(days / 365 / (minutes / 98_280)),
            other.GetProperty("tradingVolatility").GetDouble(),
            1e-9
        );
    }

    private static Task<TestServer> StartAsync(string ratesAsOf, string closedWeight = "0") =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Rates:Name"] = "bills",
                ["Rates:AsOf"] = ratesAsOf,
                ["Rates:Points:0:Days"] = "30",
                ["Rates:Points:0:AnnualRate"] = "0.025",
                ["Rates:Points:1:Days"] = "365",
                ["Rates:Points:1:AnnualRate"] = "0.03",
                ["TradingClock:NightWeight"] = closedWeight,
                ["TradingClock:ClosedDayWeight"] = closedWeight,
            }
        );

    private static async Task<JsonElement> JsonAsync(TestServer server)
    {
        await using Stream stream = await server.Client.GetStreamAsync(
            "/walls/XSP.json",
            TestContext.Current.CancellationToken
        );
        using JsonDocument document = await JsonDocument.ParseAsync(
            stream,
            cancellationToken: TestContext.Current.CancellationToken
        );
        return document.RootElement.Clone();
    }
}
