using System.Text.Json;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Spx;

/// <summary>Every way of adding the exposures up ends at the same totals.</summary>
public sealed class SpxSumsTests
{
    /// <summary>Of the sum of absolute values: sums of tens of thousands of rounded terms.</summary>
    private const double Rounding = 1e-9;

    private static readonly (string Total, string Part)[] Exposures =
    [
        ("gexUsdPerPct", "gexUsdPerPct"),
        ("dexUsd", "dexUsd"),
        ("vannaUsdPerVolPoint", "vannaUsdPerVolPoint"),
        ("charmUsdPerDay", "charmUsdPerDay"),
    ];

    [Theory]
    [InlineData("2026-11-20T14:25:00Z", "")] // the morning of a third Friday: both roots settle today
    [InlineData("2026-11-20T17:00:00Z", "")]
    [InlineData("2026-11-18T17:00:00Z", "&expiry=month&sign=short-all")]
    [InlineData("2026-11-27T17:30:00Z", "&expiry=0dte")] // one root alone
    public async Task Json_ExposuresByStrikeExpiryAndRoot_AddUpToTheTotals(string at, string definition)
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await LaterServer.JsonAsync(server, SpxAddress.Url("gamma", at, ".json") + definition);

        JsonElement totals = page.GetProperty("totals");
        JsonElement gamma = page.GetProperty("gamma");
        foreach ((string total, string part) in Exposures)
        {
            double all = totals.GetProperty(total).GetDouble();
            Agree(all, gamma.GetProperty("roots").EnumerateArray().Select(root => root.GetProperty("sums")), part);
            foreach (string way in (string[])["strikes", "expiries"])
            {
                JsonElement[] rows = [.. gamma.GetProperty(way).EnumerateArray()];
                Agree(all, rows.Select(row => row.GetProperty("all")), part);
                Agree(all, rows.SelectMany(row => row.GetProperty("roots").EnumerateArray()), part);
            }
        }
    }

    [Fact]
    public async Task Json_GexOfTheChainsOfOneDate_AddsUpToTheDate()
    {
        const string at = "2026-11-18T17:00:00Z";
        await using TestServer server = await LaterServer.StartAsync();
        JsonElement gamma = (await LaterServer.JsonAsync(server, SpxAddress.Url("gamma", at, ".json"))).GetProperty(
            "gamma"
        );
        double date = gamma
            .GetProperty("expiries")
            .EnumerateArray()
            .Single(row => row.GetProperty("expiry").GetString() == "2026-11-20")
            .GetProperty("all")
            .GetProperty("gexUsdPerPct")
            .GetDouble();

        List<JsonElement> contracts = [];
        foreach (string root in (string[])["SPX", "SPXW"])
        {
            JsonElement page = await LaterServer.JsonAsync(
                server,
                $"/spx.json?at={at}&series={root}-2026-11-20&view=chain"
            );
            contracts.AddRange(
                page.GetProperty("chain")
                    .GetProperty("rows")
                    .EnumerateArray()
                    .SelectMany(row => new[] { row.GetProperty("call"), row.GetProperty("put") })
            );
        }

        Agree(date, contracts, "gexUsdPerPct");
    }

    [Fact]
    public async Task Json_FlowByRootAndExpiry_AddsUpToTheTotals()
    {
        await using TestServer server = await LaterServer.StartAsync();

        JsonElement page = await LaterServer.JsonAsync(server, SpxAddress.Url("flow", "2026-11-20T17:00:00Z", ".json"));

        JsonElement[] series = [.. page.GetProperty("flow").GetProperty("series").EnumerateArray()];
        foreach (
            string part in (string[])["callVolume", "putVolume", "callPremiumUsd", "putPremiumUsd", "callOi", "putOi"]
        )
        {
            Agree(page.GetProperty("totals").GetProperty(part).GetDouble(), series, part);
        }
    }

    private static void Agree(double total, IEnumerable<JsonElement> parts, string name)
    {
        double[] known =
        [
            .. parts
                .Where(part => part.ValueKind == JsonValueKind.Object)
                .Select(part => part.GetProperty(name))
                .Where(value => value.ValueKind == JsonValueKind.Number)
                .Select(value => value.GetDouble()),
        ];
        Assert.NotEmpty(known);
        Assert.Equal(total, known.Sum(), Rounding * known.Sum(Math.Abs));
    }
}
