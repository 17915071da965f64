using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Strikelight.Browser.Tests;

/// <summary>A page in a context of its own that remembers every console error and failed request.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _problems = new();

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _problems.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _problems.Enqueue($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _problems.Enqueue($"{response.Status} {response.Url}");
            }
        };
        page.RequestFailed += (_, request) =>
        {
            // A stream that the page itself closes counts as aborted, not as failed.
            if (request.Failure is not "net::ERR_ABORTED")
            {
                _problems.Enqueue($"{request.Failure} {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Problems => _problems;

    public static async Task<WatchedPage> OpenAsync(
        IBrowser browser,
        string url,
        int width = 1440,
        int height = 900,
        string theme = "dark"
    )
    {
        IBrowserContext context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        if (theme == "light")
        {
            await context.AddInitScriptAsync(
                "if (location.protocol !== 'about:') localStorage.setItem('sl-theme', 'light')"
            );
        }
        IPage page = await context.NewPageAsync();
        WatchedPage watched = new(context, page);
        await page.GotoAsync(url);
        return watched;
    }

    public Task WaitUntilLiveAsync() =>
        Assertions
            .Expect(Page.Locator("#live-badge"))
            .ToHaveAttributeAsync("data-state", "live", new() { Timeout = 30_000 });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
