using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The page 0DTE by Index in a real browser against the real server.</summary>
public sealed class CockpitPageTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task Cockpit_Live_DrawsMovesSortsAndLeadsToANameOfTheTable()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/0dte/SPY");
        await watched.WaitUntilLiveAsync();
        IPage page = watched.Page;
        await page.WaitForFunctionAsync(
            "() => document.querySelector('#price sl-candles')?.shadowRoot?.querySelectorAll('canvas').length > 6"
        );

        string before = await page.Locator("#hero .value").First.InnerTextAsync();
        await page.WaitForFunctionAsync(
            "before => document.querySelector('#hero .value')?.innerText !== before",
            before
        );
        await Expect(page.Locator("#names-table-AMD td").Nth(1)).Not.ToHaveTextAsync("n/a");
        await page.Locator("#names-table th a", new() { HasTextString = "Symbol" }).ClickAsync();
        await Expect(page.Locator("#names-table tbody tr").First).ToHaveAttributeAsync("id", "names-table-AAPL");
        await watched.WaitUntilLiveAsync();
        await page.Locator("#names-table-AAPL a").ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("AAPL 0DTE");
        await watched.WaitUntilLiveAsync();
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Cockpit_OnATelephone_DoesNotScrollSideways()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/0dte/SPX",
            width: 375,
            height: 812,
            theme: "light"
        );
        await watched.WaitUntilLiveAsync();

        Assert.True(
            await watched.Page.EvaluateAsync<bool>(
                "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )
        );
        Assert.Empty(watched.Problems);
    }
}
