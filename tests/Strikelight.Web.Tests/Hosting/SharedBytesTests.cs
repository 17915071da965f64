using System.Net;
using Strikelight.Web.Board;
using Strikelight.Web.Live;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Tests.Hosting;

public sealed class SharedBytesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ColdPage_AThousandLoadsAndAHundredStreams_OneDrawingOfEach()
    {
        await using TestServer server = await StartStillAsync();
        RenderedPages pages = server.Service<RenderedPages>();
        await LookBackAsync(server);
        long before = pages.Use().Misses ?? 0;

        HttpResponseMessage[] loads = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(_ => server.Client.GetAsync("/walls/XSP", Cancellation))
        );
        Assert.Equal(before + 2, pages.Use().Misses); // the fragment, and the document around it
        HttpResponseMessage[] streams = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => LiveEndpointTests.OpenAsync(server, "/walls/XSP"))
        );
        List<string>[] ids = await Task.WhenAll(streams.Select(stream => LiveEndpointTests.ReadIdsAsync(stream, 1)));

        Assert.All(loads, load => Assert.Equal(HttpStatusCode.OK, load.StatusCode));
        Assert.Single(ids.SelectMany(id => id).Distinct());
        Assert.Equal(before + 2, pages.Use().Misses);
        Array.ForEach(streams, stream => stream.Dispose());
    }

    [Fact]
    public async Task Junk_QueriesAndSymbols_FillNothing()
    {
        await using TestServer server = await StartStillAsync();
        using HttpResponseMessage good = await server.Client.GetAsync("/walls/XSP", Cancellation);
        long bytes = server.Service<RenderedPages>().Use().Bytes;
        int symbols = server.Service<MarketBoard>().SymbolCount;

        for (int i = 0; i < 2000; i++)
        {
            using HttpResponseMessage query = await server.Client.GetAsync($"/walls/XSP?junk={i}", Cancellation);
            using HttpResponseMessage json = await server.Client.GetAsync($"/walls/XSP.json?junk={i}", Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, query.StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        }
        for (int i = 0; i < 400; i++)
        {
            string unknown = $"Q{(char)('A' + i % 26)}{(char)('A' + i / 26)}Q";
            using HttpResponseMessage symbol = await server.Client.GetAsync($"/walls/{unknown}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, symbol.StatusCode);
        }

        Assert.Equal(bytes, server.Service<RenderedPages>().Use().Bytes);
        Assert.InRange(server.Service<MarketBoard>().SymbolCount, symbols, symbols + 256);
        Assert.Equal(0, server.Service<MarketBoard>().Use().Evictions);
    }

    [Fact]
    public async Task Stream_OfWhatThePageHas_BeginsWithoutContent()
    {
        await using TestServer server = await StartStillAsync();
        await LookBackAsync(server);
        using HttpResponseMessage page = await server.Client.GetAsync("/walls/XSP", Cancellation);
        string html = await page.Content.ReadAsStringAsync(Cancellation);
        int at = html.IndexOf("data-version=\"", StringComparison.Ordinal) + "data-version=\"".Length;
        string version = html[at..html.IndexOf('"', at)];

        using HttpResponseMessage stream = await LiveEndpointTests.OpenAsync(server, $"/walls/XSP?_since={version}");
        using StreamReader reader = new(await stream.Content.ReadAsStreamAsync(Cancellation));
        List<string> lines = [];
        while (lines.Count(line => line == "event: beat") < 2)
        {
            lines.Add((await reader.ReadLineAsync(Cancellation))!);
        }

        Assert.DoesNotContain(lines, line => line.StartsWith("id:", StringComparison.Ordinal));
        Assert.Equal(1, server.Service<LiveViews>().ViewCount);
    }

    /// <summary>Lets the page's panels read what they show of the past: each makes another version.</summary>
    private static async Task LookBackAsync(TestServer server)
    {
        using HttpResponseMessage json = await server.Client.GetAsync("/walls/XSP.json", Cancellation);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        await server.Service<LookBackCache>().SettleAsync();
    }

    /// <summary>A server whose chains and prices stand still for as long as a test takes.</summary>
    private static Task<TestServer> StartStillAsync() =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Simulated:PollSeconds"] = "3600",
                ["Board:TickSeconds"] = "3600",
                ["Pages:Walls:SimulatedRefreshSeconds"] = "3600",
                ["Pages:Walls:CacheSeconds"] = "3600",
            }
        );
}
