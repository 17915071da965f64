using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Strikelight.Browser.Tests.ChromiumFixture))]

namespace Strikelight.Browser.Tests;

/// <summary>One headless Chromium for all tests of the assembly.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private const float PatienceMs = 30_000; // the suites share two cores

    private const string PathVariable = "STRIKELIGHT_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;

    /// <summary>The browser; each test opens a context of its own.</summary>
    public IBrowser Browser { get; private set; } = null!; // set before any test runs

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                Headless = true,
                Args = Arguments,
                ExecutablePath = FindChromium(),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    /// <summary>The browser the variable names or the path holds; null leaves it to Playwright's download.</summary>
    private static string? FindChromium()
    {
        string? named = Environment.GetEnvironmentVariable(PathVariable);
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
