using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The 0DTE page in a real browser against the real server.</summary>
public sealed class ZeroDtePageTests(ChromiumFixture chromium)
{
    private const string Countdown = "#spx-hero time[data-until]";

    [Fact]
    public async Task ZeroDte_Live_DrawsEveryChartAndCountsDownToTheSettlement()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/0dte");
        await watched.WaitUntilLiveAsync();
        IPage page = watched.Page;

        await page.WaitForFunctionAsync(
            "() => { const c = [...document.querySelectorAll('sl-candles, sl-bars, sl-curve')];"
                + " return c.length >= 12 && c.every(e => e.shadowRoot?.querySelector('canvas')); }"
        );
        string before = await page.Locator(Countdown).InnerTextAsync();
        await page.WaitForFunctionAsync(
            "before => document.querySelector('" + Countdown + "')?.textContent !== before",
            before
        );

        await Expect(page.Locator(Countdown))
            .ToHaveTextAsync(
                new System.Text.RegularExpressions.Regex("^\\d:\\d\\d:\\d\\d$", default, TimeSpan.FromSeconds(1))
            );
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(375, 812)]
    public async Task ZeroDte_AtEachWidth_DoesNotScrollSideways(int width, int height)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/0dte",
            width,
            height,
            "dark"
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
