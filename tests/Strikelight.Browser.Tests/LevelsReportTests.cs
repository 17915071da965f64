using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Strikelight.Browser.Tests;

/// <summary>The level report, and the pages beside it that show recorded days, in a real browser.</summary>
public sealed class LevelsReportTests(ChromiumFixture chromium) : IDisposable
{
    private const int ShareColumn = 4;

    private readonly RecordedDays _days = new();

    public void Dispose() => _days.Dispose();

    [Theory]
    [InlineData(1440, 900, "dark")]
    [InlineData(375, 812, "light")]
    public async Task Pages_OfRecordedDays_FitAndHaveNoErrors(int width, int height, string theme)
    {
        await using RunningServer server = await _days.StartAsync();
        foreach (string page in (string[])["levels/report", "history/" + RecordedDays.Symbol, "memory"])
        {
            await using WatchedPage watched = await WatchedPage.OpenAsync(
                chromium.Browser,
                $"{server.Address}/{page}",
                width,
                height,
                theme
            );
            await watched.WaitUntilLiveAsync();

            Assert.True(
                await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
                $"{page} scrolls sideways"
            );
            string name = $"{page.Replace('/', '-')}-{width}-{theme}.png";
            string file = Path.Combine(AppContext.BaseDirectory, "screenshots", name);
            await watched.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
            Assert.Empty(watched.Problems);
        }
    }

    [Fact]
    public async Task Header_Clicked_SortsGreatestFirstAndTurnsRoundAtTheSecondClick()
    {
        await using RunningServer server = await _days.StartAsync();
        string report = server.Address + "/levels/report";
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, report);
        IPage page = watched.Page;
        await watched.WaitUntilLiveAsync();

        double[] falling = await SortedAsync(page, $"{report}?sort=-share", "descending");
        double[] rising = await SortedAsync(page, $"{report}?sort=share", "ascending");

        Assert.True(falling.Length > 3);
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Equal(rising.Order(), rising);
        Assert.Empty(watched.Problems);
    }

    /// <summary>Clicks the header of the shares; the shares of the table it leads to, from above.</summary>
    private static async Task<double[]> SortedAsync(IPage page, string address, string order)
    {
        await page.Locator("#touched-table thead th").Nth(ShareColumn).Locator("a").ClickAsync();
        await Expect(page).ToHaveURLAsync(address);
        await Expect(page.Locator("#touched-table thead th").Nth(ShareColumn)).ToHaveAttributeAsync("aria-sort", order);
        IReadOnlyList<string> cells = await page.Locator($"#touched-table tbody tr > :nth-child({ShareColumn + 1})")
            .AllInnerTextsAsync();
        return
        [
            .. cells
                .Select(text => text.Trim().Split(' ')[0])
                .Where(text => char.IsAsciiDigit(text[0]))
                .Select(text => double.Parse(text, CultureInfo.InvariantCulture)),
        ];
    }
}
