using System.Net;
using System.Text.RegularExpressions;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Tests.Hosting;

public sealed partial class LayoutEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_FilesItNames_AreThere()
    {
        await using TestServer server = await TestServer.StartAsync();
        string html = await server.Client.GetStringAsync("/", Cancellation);
        string[] files = [.. AssetNames().Matches(html).Select(match => match.Groups["path"].Value)];

        Assert.Equal(6, files.Count(file => file.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Contains("/js/main.js", files);
        foreach (string file in files)
        {
            using HttpResponseMessage answer = await server.Client.GetAsync(file, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Page_ScriptElements_CarryNothingOfTheCompiler()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/", Cancellation);

        Assert.DoesNotContain("suppress-error", html, StringComparison.Ordinal);
        Assert.Contains($"<script>{BootScript.Source}</script>", html, StringComparison.Ordinal);
        Assert.Contains("<script type=\"module\" src=\"/js/main.js\"></script>", html, StringComparison.Ordinal);
        Assert.Contains("<script type=\"application/json\" id=\"palette-data\">{", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_OfAFasterMarket_TellsTheBrowsersClock()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Simulated:Speed"] = "2.5" }
        );

        string html = await server.Client.GetStringAsync("/", Cancellation);

        Assert.Contains("data-clock-speed=\"2.5\"", html, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        "(?:href|src)=\"(?<path>/(?:css|js)/[^\"]+)\"",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AssetNames();
}
