using System.Globalization;
using System.Text.Json;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>Real recorded chains through the whole server; skipped, saying so, where they are not present.</summary>
public sealed class RecordedEndpointTests
{
    private const double PublishedTolerance = 0.005e9; // the published total has two decimals of a billion
    private const double FlipTolerance = 0.5; // the published flip is a whole number

    [Fact]
    public async Task Spy20220712_Opened_EveryContractIsAccountedFor()
    {
        await using TestServer server = await OpenAsync("cboe-delayed-json");

        JsonElement view = await WallsEndpointTests.JsonAsync(server, "/walls/SPY.json");

        Assert.Equal(9208, view.GetProperty("contracts").GetProperty("inFeed").GetInt32());
        Assert.Equal(9208, Accounted(view));
        Assert.Equal(new DateTime(2022, 7, 12), view.GetProperty("marketTime").GetDateTimeOffset().Date);
        Assert.Equal("recorded", view.GetProperty("sourceKind").GetString());
    }

    [Fact]
    public async Task Spx20240107_PublishedConvention_GivesThePublishedNumbers()
    {
        await using TestServer server = await OpenAsync("cboe-quotedata-csv");

        JsonElement view = await WallsEndpointTests.JsonAsync(
            server,
            "/walls/SPX.json?at=2024-01-08T00:00:00Z&model=published"
        );

        Assert.Equal(-11.00e9, view.GetProperty("totals").GetProperty("gexUsdPerPct").GetDouble(), PublishedTolerance);
        Assert.Equal(
            4734,
            view.GetProperty("levels").GetProperty("zeroGamma").GetProperty("priceUsd").GetDouble(),
            FlipTolerance
        );
    }

    [Fact]
    public async Task Spx20240107_OwnModel_SaysItsConventionAndStaysNear()
    {
        await using TestServer server = await OpenAsync("cboe-quotedata-csv");

        JsonElement view = await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json?at=2024-01-08T00:00:00Z");

        // Another time to settlement, own volatilities and no settled contracts: the sign and the region stay.
        Assert.True(view.GetProperty("totals").GetProperty("gexUsdPerPct").GetDouble() < 0);
        Assert.InRange(
            view.GetProperty("levels").GetProperty("zeroGamma").GetProperty("priceUsd").GetDouble(),
            4650,
            4800
        );
        Assert.Contains(
            "settled contracts are left out",
            view.GetProperty("definition").GetProperty("modelText").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task QuoteTables_AllOpened_EachPageDrawsAndAccounts()
    {
        await using TestServer server = await OpenAsync("cboe-quotedata-csv");
        using JsonDocument symbols = JsonDocument.Parse(
            await server.Client.GetStringAsync("/symbols.json", TestContext.Current.CancellationToken)
        );
        int opened = 0;
        foreach (string symbol in symbols.RootElement.EnumerateArray().Select(row => row.GetProperty("s").GetString()!))
        {
            JsonElement latest = await WallsEndpointTests.JsonAsync(server, $"/walls/{symbol}.json");
            foreach (JsonElement time in latest.GetProperty("recordedTimes").EnumerateArray())
            {
                string at = time.GetDateTimeOffset()
                    .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                JsonElement view = await WallsEndpointTests.JsonAsync(server, $"/walls/{symbol}.json?at={at}");
                Assert.Equal(view.GetProperty("contracts").GetProperty("inFeed").GetInt32(), Accounted(view));
                string html = await server.Client.GetStringAsync(
                    $"/walls/{symbol}?at={at}",
                    TestContext.Current.CancellationToken
                );
                Assert.Contains("id=\"quality\"", html, StringComparison.Ordinal);
                Assert.Contains("RECORDED", html, StringComparison.Ordinal);
                opened++;
            }
        }
        Assert.True(opened >= 12, $"only {opened} recordings opened");
    }

    private static int Accounted(JsonElement view)
    {
        JsonElement contracts = view.GetProperty("contracts");
        return contracts.GetProperty("used").GetInt32()
            + contracts.GetProperty("refused").EnumerateObject().Sum(reason => reason.Value.GetInt32());
    }

    /// <summary>A server of a folder of recorded data; skips where it is not present.</summary>
    internal static Task<TestServer> OpenAsync(string folder)
    {
        string path = Path.Combine(RepositoryRoot(), "..", "shared", "data", folder);
        if (!Directory.Exists(path))
        {
            Assert.Skip("recorded data not present");
        }
        return TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Provider"] = "recorded",
                ["Recorded:Path"] = path,
            }
        );
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Strikelight.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
