using Microsoft.Playwright;

namespace Strikelight.Browser.Tests;

/// <summary>The pages of the session in a real browser through a third Friday: nothing on screen is broken.</summary>
public sealed class SessionPagesTests(ChromiumFixture chromium)
{
    private static readonly string[] Pages = ["/0dte", "/0dte/SPX", "/0dte/SPY", "/spx", "/spx?view=chain"];

    [Theory]
    [InlineData("2026-11-20T14:30:20Z")] // the opening, when the monthly has just settled
    [InlineData("2026-11-20T17:00:00Z")] // noon
    [InlineData("2026-11-20T20:59:30Z")] // the last minute
    [InlineData("2026-11-20T21:05:00Z")] // after the close
    public async Task Pages_AtPointsOfTheSession_ShowNothingBrokenAndFitBothWidths(string at)
    {
        await using RunningServer server = await RunningServer.StartAsync(
            settings: new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Simulated:StartAt"] = "2026-12-01T15:30:00Z",
            }
        );
        await using WatchedPage watched = await WatchedPage.OpenAsync(chromium.Browser, "about:blank");
        List<string> faults = [];
        foreach (string page in Pages)
        {
            string url = $"{server.Address}{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}at={at}";
            await watched.Page.GotoAsync(url);
            await watched.Page.WaitForFunctionAsync(
                "() => [...document.querySelectorAll('sl-candles, sl-bars, sl-curve, sl-heatmap')]"
                    + ".every(e => e.shadowRoot?.querySelector('canvas'))"
            );
            foreach ((int width, int height) in ((int, int)[])[(1440, 900), (375, 812)])
            {
                await watched.Page.SetViewportSizeAsync(width, height);
                faults.AddRange((await BrokenAsync(watched.Page)).Select(what => $"{page} at {width}: {what}"));
            }
        }

        Assert.Empty(faults);
        Assert.Empty(watched.Problems);
    }

    /// <summary>Broken words, cells without a text, and whether it scrolls sideways.</summary>
    private static Task<string[]> BrokenAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const found = [];
              const root = document.documentElement;
              if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth} wide`);
              for (const word of ['NaN', 'Infinity', 'undefined', '[object'])
                if (document.body.innerText.includes(word)) found.push(word);
              if (!document.querySelector('main td')) found.push('no table');
              for (const cell of document.querySelectorAll('main td, main dd, main .value'))
                if (cell.textContent.trim() === '' && !cell.querySelector('svg, img, [aria-label]'))
                  found.push(`empty in ${cell.closest('[id]')?.id}: ${cell.parentElement.textContent.trim()}`);
              return found.slice(0, 20);
            }
            """
        );
}
