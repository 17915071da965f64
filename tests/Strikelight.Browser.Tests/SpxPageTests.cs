using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The SPX page in a real browser against the real server.</summary>
public sealed class SpxPageTests(ChromiumFixture chromium)
{
    private const string Price = "#spot [data-flash]";

    [Theory]
    [InlineData("Expected moves", "#moves-table tbody tr", 1)]
    [InlineData("Gamma", "#roots-table tbody tr", 6)]
    [InlineData("Strikes", "#pain-table tbody tr", 3)]
    [InlineData("Flow", "#traded-table tbody tr", 3)]
    [InlineData("Volatility", "#term-table tbody tr", 3)]
    [InlineData("Chain", "#chain-table tbody tr", 0)]
    public async Task Spx_EachTab_DrawsItsChartsAndMovesByItself(string tab, string rows, int chartsLeast)
    {
        await using RunningServer server = await RunningServer.StartAsync(settings: Fast);
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/spx");
        await watched.WaitUntilLiveAsync();
        IPage page = watched.Page;

        await page.Locator("#tabs").GetByText(tab, new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("#tabs [aria-current]")).ToHaveTextAsync(tab);
        await watched.WaitUntilLiveAsync();

        await Expect(page.Locator(rows).First).ToBeVisibleAsync();
        await page.WaitForFunctionAsync(
            "least => { const c = [...document.querySelectorAll('sl-bars, sl-curve, sl-heatmap')];"
                + " return c.length >= least && c.every(e => e.shadowRoot?.querySelector('canvas')); }",
            chartsLeast
        );
        string before = await page.Locator(Price).InnerTextAsync();
        await Expect(page.Locator(Price)).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(375, 812)]
    public async Task Spx_EachTabAtEachWidth_DoesNotScrollSideways(int width, int height)
    {
        await using RunningServer server = await RunningServer.StartAsync(settings: Fast);
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/spx",
            width,
            height
        );
        foreach (string view in (string[])["moves", "gamma", "strikes", "flow", "volatility", "chain"])
        {
            await watched.Page.GotoAsync($"{server.Address}/spx?view={view}");
            await watched.WaitUntilLiveAsync();

            Assert.True(
                await watched.Page.EvaluateAsync<bool>(
                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                ),
                view
            );
        }
        Assert.Empty(watched.Problems);
    }

    private static Dictionary<string, string?> Fast =>
        new(StringComparer.Ordinal) { ["Pages:Spx:SimulatedRefreshSeconds"] = "1" };
}
