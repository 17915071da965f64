using System.Text.Json;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Spx;

/// <summary>The real server after every time that the tests of the page ask for.</summary>
internal static class SpxServer
{
    /// <summary>Of the future there is no chain.</summary>
    private static readonly Dictionary<string, string?> Later = new(StringComparer.Ordinal)
    {
        ["Simulated:StartAt"] = "2026-12-01T15:30:00Z",
    };

    public static Task<TestServer> StartAsync() => TestServer.StartAsync(Later);

    public static Task<string> TextAsync(TestServer server, string url) =>
        server.Client.GetStringAsync(url, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await TextAsync(server, url));
        return document.RootElement.Clone();
    }

    /// <summary>An address of a tab: that of the moves has no name.</summary>
    public static string Url(string view, string at, string form = "") =>
        $"/spx{form}?at={at}" + (view == "moves" ? "" : $"&view={view}");
}
