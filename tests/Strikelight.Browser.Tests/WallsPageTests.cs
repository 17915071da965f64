using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The walls page in a real browser against the real server.</summary>
public sealed class WallsPageTests(ChromiumFixture chromium)
{
    private const string Spot = "#spot .value";

    private const string NotTheSame =
        "before => { const now = document.querySelector('#spot .value')?.textContent?.trim();"
        + " return !!now && now !== before; }";

    [Fact]
    public async Task Walls_Loads_WithoutErrorsAndWithEveryChartDrawn()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/walls/SPX");

        await watched.WaitUntilLiveAsync();
        await watched.Page.WaitForFunctionAsync(
            "() => { const c = [...document.querySelectorAll('sl-candles, sl-bars, sl-heatmap, sl-curve')];"
                + " return c.length >= 6 && c.every(e => e.shadowRoot?.querySelector('canvas')); }"
        );

        Assert.Empty(watched.Problems);
        await Expect(watched.Page.Locator(".sim-strip")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walls_MarketMoves_NumbersChangeWithoutReload()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/walls/SPX");
        await watched.Page.EvaluateAsync("() => window.notReloaded = true");
        string before = (await watched.Page.Locator(Spot).First.InnerTextAsync()).Trim();

        await watched.Page.WaitForFunctionAsync(NotTheSame, before);

        Assert.True(await watched.Page.EvaluateAsync<bool>("() => window.notReloaded === true"));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Walls_ThroughUpdates_KeepsScrollFocusAndOpenPanels()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/walls/SPX");
        await watched.WaitUntilLiveAsync();
        IPage page = watched.Page;
        await page.Locator("#gex-heat details.method summary").ClickAsync();
        await page.Locator("#gex-strike [data-view-set=table]").ClickAsync();
        await page.EvaluateAsync("() => window.scrollTo(0, 600)");
        await page.Locator("#gex-strike [data-view-set=table]").FocusAsync();
        double scroll = await page.EvaluateAsync<double>("() => window.scrollY");
        string before = (await page.Locator(Spot).First.InnerTextAsync()).Trim();

        await page.WaitForFunctionAsync(NotTheSame, before);

        Assert.Equal(scroll, await page.EvaluateAsync<double>("() => window.scrollY"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('#gex-heat details.method').open"));
        Assert.Equal("table", await page.Locator("#gex-strike").GetAttributeAsync("data-view"));
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.activeElement?.matches('#gex-strike [data-view-set=table]')")
        );
    }

    [Fact]
    public async Task Walls_ServerGoes_DisconnectedIsShownAndPageRecovers()
    {
        RunningServer server = await RunningServer.StartAsync();
        int port = server.Port;
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/walls/SPX");
        await watched.WaitUntilLiveAsync();
        ILocator badge = watched.Page.Locator("#live-badge");

        await server.DisposeAsync();

        await Expect(badge).ToHaveAttributeAsync("data-state", "disconnected", new() { Timeout = 3000 });
        await Expect(badge).ToContainTextAsync("data as of");
        await Expect(watched.Page.Locator(Spot).First).Not.ToBeEmptyAsync();

        await using RunningServer again = await RunningServer.StartAsync(port);
        await Expect(badge).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 60_000 });
        string before = (await watched.Page.Locator(Spot).First.InnerTextAsync()).Trim();
        await watched.Page.WaitForFunctionAsync(NotTheSame, before);
    }

    [Fact]
    public async Task Palette_ByKeyboard_OpensTheSymbol()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/walls/SPX");
        await watched.WaitUntilLiveAsync();

        await watched.Page.Keyboard.PressAsync("/");
        await watched.Page.Keyboard.TypeAsync("spy");
        await Expect(watched.Page.Locator("#palette li").First).ToContainTextAsync("SPY");
        await watched.Page.Keyboard.PressAsync("Enter");

        await watched.Page.WaitForURLAsync("**/walls/SPY");
        await Expect(watched.Page.Locator("h1")).ToContainTextAsync("SPY");
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(1440, 900, "dark")]
    [InlineData(1440, 900, "light")]
    [InlineData(375, 812, "dark")]
    [InlineData(375, 812, "light")]
    public async Task Walls_AtEachWidthAndTheme_FitsAndIsSaved(int width, int height, string theme)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/walls/SPX",
            width,
            height,
            theme
        );
        await watched.WaitUntilLiveAsync();

        Assert.Equal(theme, await watched.Page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.True(
            await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page scrolls sideways"
        );
        string file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"walls-{width}-{theme}.png");
        byte[] picture = await watched.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        Assert.True(picture.Length > 50_000, "the picture is nearly empty");
    }
}
