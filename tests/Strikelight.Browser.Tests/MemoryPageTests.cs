using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The Memory page and its badge in a real browser against the real server.</summary>
public sealed class MemoryPageTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1440, 900, "dark")]
    [InlineData(1440, 900, "light")]
    [InlineData(375, 812, "dark")]
    [InlineData(375, 812, "light")]
    public async Task Memory_AtEachWidthAndTheme_FitsAndHasNoErrors(int width, int height, string theme)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/memory",
            width,
            height,
            theme
        );
        await watched.WaitUntilLiveAsync();
        await watched.Page.WaitForFunctionAsync(
            "() => { const c = [...document.querySelectorAll('sl-curve')];"
                + " return c.length === 2 && c.every(e => e.shadowRoot?.querySelector('canvas')); }"
        );

        Assert.True(
            await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page scrolls sideways"
        );
        string file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"memory-{width}-{theme}.png");
        await watched.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Memory_Watched_IsReadAgainWithoutReload()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, server.Address + "/memory");
        await watched.WaitUntilLiveAsync();
        string before = await watched.Page.Locator(".title-bar .sub").InnerTextAsync();

        await Expect(watched.Page.Locator(".title-bar .sub")).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });

        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(375, 812)]
    public async Task Badge_TurnedOnByKeyboard_StaysOnOtherPagesUntilTurnedOff(int width, int height)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/memory",
            width,
            height
        );
        await watched.WaitUntilLiveAsync();
        IPage page = watched.Page;
        ILocator badge = page.Locator("#memory-badge");
        await Expect(badge).ToBeHiddenAsync();

        await ToggleAsync(page);

        await Expect(badge).ToContainTextAsync("MB · ");
        await page.GotoAsync(server.Address + "/");
        await Expect(badge).ToContainTextAsync("MB · ");
        await Expect(badge).ToContainTextAsync("no pressure");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        string file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"memory-badge-{width}.png");
        await page.ScreenshotAsync(new() { Path = file });

        await ToggleAsync(page);

        await Expect(badge).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(badge).ToBeHiddenAsync();
        Assert.Empty(watched.Problems);
    }

    private static async Task ToggleAsync(IPage page)
    {
        await page.Locator("details.menu summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        ILocator toggle = page.Locator("[data-act=memory]");
        await Expect(toggle).ToBeVisibleAsync();
        await toggle.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
