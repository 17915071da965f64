using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The replay bar in a real browser; the server's market time is 10:30 of 20 November.</summary>
public sealed class ReplayTests(ChromiumFixture chromium)
{
    private const string Past = "/walls/SPX?at=2026-11-20T15:00:00Z";
    private const string Spot = "#spot .value";

    private const string NoOverlap = """
        () => {
          const boxes = [...document.querySelectorAll('.replay-row > *, .replay-buttons > *, .replay-choices select')]
            .filter(e => e.getClientRects().length && !e.querySelector('button, select'))
            .map(e => e.getBoundingClientRect());
          const apart = (a, b) =>
            a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          return document.documentElement.scrollWidth <= innerWidth
            && boxes.every(b => b.left >= 0 && b.right <= innerWidth && b.bottom <= innerHeight)
            && boxes.every((a, i) => boxes.slice(i + 1).every(b => apart(a, b)));
        }
        """;

    private const string MarkContrast = """
        () => {
          const light = text => text.match(/[\d.]+/g).slice(0, 3).map(Number).map(c => c / 255)
            .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const style = getComputedStyle(document.getElementById('replay-mark'));
          const [low, high] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        }
        """;

    [Fact]
    public async Task Step_OnAndBack_ChangesFiguresMarkAndAddress()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, Past);
        IPage page = watched.Page;
        await Expect(page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-20 10:00 ET");
        await Expect(page.Locator("#replay-clock")).ToHaveTextAsync("10:00 ET");
        string before = await page.Locator(Spot).First.InnerTextAsync();

        await page.Locator("[data-replay=on]").ClickAsync();

        await page.WaitForURLAsync("**/walls/SPX?at=2026-11-20T15:01:00Z");
        await Expect(page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-20 10:01 ET");
        await Expect(page.Locator(Spot).First).Not.ToHaveTextAsync(before);
        await Expect(page).ToHaveTitleAsync("REPLAY 2026-11-20 10:01 ET · SPX volume walls · Strikelight");

        await page.Locator("#replay-step").SelectOptionAsync("15");
        await page.Locator("[data-replay=on]").ClickAsync();
        await page.WaitForURLAsync("**/walls/SPX?at=2026-11-20T15:16:00Z");
        await page.Locator("#replay-step").SelectOptionAsync("1");
        await page.Locator("#replay-time").FillAsync("31");
        await page.WaitForURLAsync("**/walls/SPX?at=2026-11-20T15:01:00Z");
        await page.Keyboard.PressAsync("ArrowLeft");

        await page.WaitForURLAsync("**" + Past);
        await Expect(page.Locator(Spot).First).ToHaveTextAsync(before);
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Play_AtAnySpeed_AdvancesUntilPaused()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, Past);
        IPage page = watched.Page;
        ILocator mark = page.Locator("#replay-mark");
        await page.Locator("#replay-speed").SelectOptionAsync("120");
        await page.Locator("#replay").FocusAsync();

        await page.Keyboard.PressAsync("Space");

        string first = await MovedAsync(page, "REPLAY 2026-11-20 10:00 ET");
        string second = await MovedAsync(page, first);
        Assert.True(string.CompareOrdinal(second, first) > 0, $"{second} is not after {first}");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-replay=play]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.WaitForFunctionAsync(
            "() => new URLSearchParams(location.search).get('at') === document.documentElement.dataset.replay"
        );
        await Expect(mark).ToContainTextAsync(await page.Locator("#replay-clock").InnerTextAsync());
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Play_EndOfTheSession_StopsAndAStepLeadsToTheNextDay()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, "/walls/SPX?at=2026-11-19T20:58:00Z");
        await watched.Page.Locator("#replay-speed").SelectOptionAsync("120");

        await watched.Page.Locator("[data-replay=play]").ClickAsync();

        await Expect(watched.Page.Locator("#replay-note")).ToHaveTextAsync("End of the session.");
        await Expect(watched.Page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-19 16:00 ET");
        await Expect(watched.Page.Locator("[data-replay=play]")).ToHaveAttributeAsync("aria-pressed", "false");

        await watched.Page.Locator("[data-replay=on]").ClickAsync();

        await Expect(watched.Page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-20 09:30 ET");
        await Expect(watched.Page.Locator("#replay-day")).ToHaveTextAsync("Fri 20 Nov 2026");
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task BackToLive_FromAPastTime_GoesOnLiveWithoutReload()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, Past);
        IPage page = watched.Page;
        await page.EvaluateAsync("() => window.notReloaded = true");
        Assert.Equal(0, await ViewersAsync(page));

        await page.Locator("[data-replay=live]").ClickAsync();

        await watched.WaitUntilLiveAsync();
        await Expect(page.Locator("#replay-mark")).ToBeHiddenAsync();
        await Expect(page).ToHaveTitleAsync("SPX volume walls · Strikelight");
        Assert.Equal(server.Address + "/walls/SPX", page.Url);
        string before = await page.Locator(Spot).First.InnerTextAsync();
        await Expect(page.Locator(Spot).First).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
        Assert.True(await page.EvaluateAsync<bool>("() => window.notReloaded === true"));
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Live_BarOpenedByKey_StepsBackEndsTheStreamAndHistoryReturns()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, "/walls/SPX");
        IPage page = watched.Page;
        ILocator bar = page.Locator("#replay");
        await watched.WaitUntilLiveAsync();
        await Expect(bar).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(bar).ToBeVisibleAsync();
        await Expect(page.Locator("#replay-day")).ToHaveTextAsync("Fri 20 Nov 2026");
        await page.Keyboard.PressAsync("Escape");
        await Expect(bar).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator("[data-replay=back]")).ToHaveAttributeAsync("aria-disabled", "false");
        await Expect(bar).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("ArrowLeft");

        await Expect(page.Locator("#replay-mark")).ToBeVisibleAsync();
        Assert.Contains("at=2026-11-20T15:", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("main")).ToHaveAttributeAsync("data-live", "0");
        await page.WaitForFunctionAsync("async () => (await (await fetch('/memory/badge.json')).json()).viewers === 0");
        await page.Keyboard.PressAsync("Escape");
        await Expect(bar).ToBeVisibleAsync();

        await page.GoBackAsync();

        await watched.WaitUntilLiveAsync();
        await Expect(page.Locator("#replay-mark")).ToBeHiddenAsync();
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Calendar_AnotherDay_KeepsTheTimeAndIsAnEntryOfTheHistory()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, Past);
        IPage page = watched.Page;
        await page.Locator("[data-replay=calendar]").ClickAsync();
        await Expect(page.Locator("[data-day='2026-11-20']")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-day='2026-11-26']")).ToBeDisabledAsync();
        await Expect(page.Locator("[data-day='2026-11-27']"))
            .ToHaveAttributeAsync("title", "half day, closes 13:00, no data");
        await page.Keyboard.PressAsync("ArrowLeft");

        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/walls/SPX?at=2026-11-19T15:00:00Z");
        await Expect(page.Locator("#replay-day")).ToHaveTextAsync("Thu 19 Nov 2026");
        await page.GoBackAsync();
        await Expect(page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-20 10:00 ET");
        await Expect(page.Locator("#replay-day")).ToHaveTextAsync("Fri 20 Nov 2026");
        await page.GoForwardAsync();
        await Expect(page.Locator("#replay-mark")).ToHaveTextAsync("REPLAY 2026-11-19 10:00 ET");

        await page.Locator("[data-replay=calendar]").ClickAsync();
        await page.Locator("[data-replay=month-back]").ClickAsync();
        await page.Locator("[data-day='2026-10-30']").ClickAsync();
        await page.WaitForURLAsync("**/walls/SPX?at=2026-10-30T14:00:00Z"); // summer time: the same 10:00
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Links_AfterAStep_LeadToTheTimeThatIsShown()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await OpenAsync(server, Past);
        IPage page = watched.Page;
        await page.Locator("[data-replay=on]").ClickAsync();
        await page.WaitForURLAsync("**/walls/SPX?at=2026-11-20T15:01:00Z");
        await Expect(page.Locator(".nav a[aria-current]"))
            .ToHaveAttributeAsync("href", "/walls/SPX?at=2026-11-20T15:01:00Z");
        await Expect(page.Locator(".nav a[href^='/history/']"))
            .ToHaveAttributeAsync("href", "/history/SPX?at=2026-11-20T15:01:00Z");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("spy");
        await Expect(page.Locator("#palette li").First).ToContainTextAsync("SPY");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/walls/SPY?at=2026-11-20T15:01:00Z");
        await page.Locator("#symbol-picker input[name=symbol]").FillAsync("qqq");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/walls/QQQ?at=2026-11-20T15:01:00Z");
        await Expect(page.Locator("#replay")).ToBeVisibleAsync();
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData(1440, 900, "dark")]
    [InlineData(1440, 900, "light")]
    [InlineData(375, 812, "dark")]
    [InlineData(375, 812, "light")]
    public async Task Bar_AtEachWidthAndTheme_FitsAndTheMarkIsReadable(int width, int height, string theme)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + Past,
            width,
            height,
            theme
        );
        IPage page = watched.Page;
        await Expect(page.Locator("#replay-day")).ToHaveTextAsync("Fri 20 Nov 2026");
        await Expect(page.Locator("#replay-mark")).ToBeInViewportAsync();

        Assert.True(await page.EvaluateAsync<bool>(NoOverlap), "the bar does not fit");
        Assert.InRange(await page.EvaluateAsync<double>(MarkContrast), 4.5, 21);
        await page.Locator("[data-replay=calendar]").ClickAsync();
        await Expect(page.Locator("#replay-calendar")).ToBeInViewportAsync(new() { Ratio = 1 });
        string file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"replay-{width}-{theme}.png");
        await page.ScreenshotAsync(new() { Path = file });
        Assert.Empty(watched.Problems);
    }

    private Task<WatchedPage> OpenAsync(RunningServer server, string path) =>
        WatchedPage.OpenAsync(chromium.Browser, server.Address + path);

    private static async Task<string> MovedAsync(IPage page, string before)
    {
        ILocator mark = page.Locator("#replay-mark");
        await Expect(mark).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
        return await mark.InnerTextAsync();
    }

    private static Task<int> ViewersAsync(IPage page) =>
        page.EvaluateAsync<int>("async () => (await (await fetch('/memory/badge.json')).json()).viewers");
}
