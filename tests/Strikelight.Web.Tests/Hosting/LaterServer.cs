using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>The real server after every past time that tests of a page ask for, and its answers.</summary>
internal static class LaterServer
{
    private const int FragmentBytesMost = 60 * 1024;

    /// <summary>Starts it: of the future there is no chain.</summary>
    /// <param name="settings">Further settings.</param>
    public static Task<TestServer> StartAsync(params ReadOnlySpan<(string Name, string Value)> settings)
    {
        Dictionary<string, string?> all = new(StringComparer.Ordinal)
        {
            ["Simulated:StartAt"] = "2026-12-01T15:30:00Z",
        };
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }
        return TestServer.StartAsync(all);
    }

    public static Task<string> TextAsync(TestServer server, string url) =>
        server.Client.GetStringAsync(url, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await TextAsync(server, url));
        return document.RootElement.Clone();
    }

    /// <summary>What a page costs on the wire is bounded.</summary>
    public static async Task AssertSmallAsync(TestServer server, string url)
    {
        using HttpRequestMessage ask = new(HttpMethod.Get, url);
        ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using HttpResponseMessage answer = await server.Client.SendAsync(ask, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("gzip", answer.Content.Headers.ContentEncoding);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes", url, bytes.Length);
        Assert.InRange(bytes.Length, 1, FragmentBytesMost);
    }
}
