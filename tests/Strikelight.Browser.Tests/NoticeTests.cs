using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Strikelight.Web.Live;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>What the server has to say on every page, in a page that is open already.</summary>
public sealed class NoticeTests(ChromiumFixture chromium)
{
    private const string Said = "History is paused since 10:32 ET: The disk is full.";

    [Theory]
    [InlineData(1440, 900, "dark")]
    [InlineData(375, 812, "light")]
    public async Task Notice_WhileAPageIsOpen_ComesAndGoesWithoutReload(int width, int height, string theme)
    {
        ToldNotice notice = new();
        await using RunningServer server = await RunningServer.StartAsync(services: services =>
            services.AddSingleton<ILiveNotice>(notice)
        );
        await using WatchedPage watched = await WatchedPage.OpenAsync(
            chromium.Browser,
            server.Address + "/memory",
            width,
            height,
            theme
        );
        await watched.WaitUntilLiveAsync();
        ILocator line = watched.Page.Locator("#notice");
        await Expect(line).ToBeHiddenAsync();

        notice.Text = Said;
        await Expect(line).ToHaveTextAsync(Said, new() { Timeout = 30_000 });
        await Expect(line).ToBeVisibleAsync();
        Assert.True(await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        string file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"notice-{width}-{theme}.png");
        await watched.Page.ScreenshotAsync(new() { Path = file });

        notice.Text = null;
        await Expect(line).ToBeHiddenAsync(new() { Timeout = 30_000 });
        Assert.Empty(watched.Problems);
    }

    private sealed class ToldNotice : ILiveNotice
    {
        private volatile string? _text;

        public string? Text
        {
            get => _text;
            set => _text = value;
        }
    }
}
