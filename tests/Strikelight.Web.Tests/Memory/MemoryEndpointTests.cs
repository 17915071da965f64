using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Memory;
using Strikelight.Web.Live;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Memory;

public sealed class MemoryEndpointTests
{
    private const int JunkMost = 1000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_Budget_CapsAreThePlansAndUsesAddUp()
    {
        await using TestServer server = await TestServer.StartAsync();
        BudgetPlan plan = server.Service<BudgetPlan>();

        JsonElement page = await JsonAsync(server, "/memory.json");

        JsonElement[] lines = [.. page.GetProperty("budget").EnumerateArray()];
        Assert.Equal(
            plan.Lines.Select(line => (line.Id, line.CapBytes)),
            lines.Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("capBytes").GetInt64()))
        );
        Assert.Equal(plan.Limit.Bytes, page.GetProperty("limit").GetProperty("bytes").GetInt64());
        Assert.True(plan.Lines.Sum(line => line.CapBytes) <= plan.Limit.Bytes);
        long used = lines
            .Select(line => line.GetProperty("usedBytes"))
            .Where(bytes => bytes.ValueKind == JsonValueKind.Number)
            .Sum(bytes => bytes.GetInt64());
        JsonElement process = page.GetProperty("process");
        Assert.Equal(process.GetProperty("usedBytes").GetInt64(), used);
        long resident = process.GetProperty("rssBytes").GetInt64();
        long kept = Math.Min(OrZero(process, "mappedBytes"), MemoryReading.CodeKeptBytes);
        Assert.Equal(used, resident - OrZero(process, "mappedBytes") + kept + OrZero(process, "socketBytes"));
    }

    private static long OrZero(JsonElement process, string name) =>
        process.GetProperty(name) is { ValueKind: JsonValueKind.Number } bytes ? bytes.GetInt64() : 0;

    [Fact]
    public async Task Json_NamesALoadProgramReads_AreThere()
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement page = await JsonAsync(server, "/memory.json");

        foreach (
            string path in (string[])
                [
                    "process.rssBytes",
                    "process.managedHeapBytes",
                    "process.gen2Collections",
                    "viewers.count",
                    "viewers.views",
                    "upstream.calls",
                ]
        )
        {
            JsonElement value = path.Split('.').Aggregate(page, (element, name) => element.GetProperty(name));
            Assert.True(value.GetInt64() >= 0, path);
        }
        Assert.True(page.GetProperty("process").TryGetProperty("gcCommittedBytes", out _));
        Assert.True(page.GetProperty("process").TryGetProperty("socketBytes", out _));
        Assert.Equal("none", page.GetProperty("pressure").GetProperty("level").GetString());
        foreach (JsonElement line in page.GetProperty("budget").EnumerateArray())
        {
            foreach (string name in (string[])["evictions", "refusals", "items", "hits", "misses"])
            {
                Assert.True(line.TryGetProperty(name, out _), name);
            }
        }
    }

    [Fact]
    public async Task Json_LineWithAHolder_ShowsItsUse()
    {
        await using TestServer server = await TestServer.StartAsync(services: services =>
            services.AddSingleton<IByteHolder>(provider => new FixedHolder(
                provider.GetRequiredService<BudgetPlan>().Past,
                new(12_345, 3, 2, 1) { Hits = 30, Misses = 10 }
            ))
        );

        JsonElement page = await JsonAsync(server, "/memory.json");

        JsonElement line = page.GetProperty("budget")
            .EnumerateArray()
            .Single(line => line.GetProperty("id").GetString() == "past");
        long[] figures =
        [
            .. ((string[])["usedBytes", "items", "evictions", "refusals", "hits", "misses"]).Select(name =>
                line.GetProperty(name).GetInt64()
            ),
        ];
        // Holders of the server itself may own the line too: the test's share is in the sums.
        Assert.All(figures.Zip((long[])[12_345, 3, 2, 1, 30, 10]), pair => Assert.True(pair.First >= pair.Second));
        Assert.Equal("", line.GetProperty("note").GetString());
    }

    [Fact]
    public async Task Page_WithoutViewers_SaysWhyNoBytesAViewer()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/memory", Cancellation);

        Assert.Contains("n/a: fewer than 50 viewers", html, StringComparison.Ordinal);
        Assert.Contains("Budget:TotalBytes", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_Watched_BringsFramesAndStopsWithTheLastViewer()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Pages:Memory:RefreshSeconds"] = "1" }
        );
        MemoryFeed feed = server.Service<MemoryFeed>();
        Assert.False(feed.IsRunning);
        using HttpRequestMessage request = new(HttpMethod.Get, "/memory");
        request.Headers.Accept.ParseAdd("text/event-stream");

        List<string> ids = [];
        using (
            HttpResponseMessage stream = await server.Client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                Cancellation
            )
        )
        {
            using StreamReader reader = new(await stream.Content.ReadAsStreamAsync(Cancellation));
            while (ids.Count < 3 && await reader.ReadLineAsync(Cancellation) is { } line)
            {
                if (line.StartsWith("id:", StringComparison.Ordinal))
                {
                    ids.Add(line);
                }
            }
            Assert.True(feed.IsRunning);
        }

        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        LiveViews views = server.Service<LiveViews>();
        await Eventually.TrueAsync(() => views.ViewerCount == 0 && !feed.IsRunning, "nobody looks, nothing is read");
    }

    [Fact]
    public async Task Badge_AskedTwiceInOneReading_IsTheSameBytes()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Pages:Memory:RefreshSeconds"] = "60" }
        );
        MemoryBadge badge = server.Service<MemoryBadge>();

        JsonElement answer = await JsonAsync(server, "/memory/badge.json");

        Assert.Same(badge.Json(), badge.Json());
        Assert.Equal(server.Service<BudgetPlan>().Limit.Bytes, answer.GetProperty("limitBytes").GetInt64());
        Assert.True(answer.GetProperty("usedBytes").GetInt64() > 0);
        Assert.Equal(0, answer.GetProperty("viewers").GetInt32());
        Assert.Equal("none", answer.GetProperty("level").GetString());
    }

    [Fact]
    public async Task Metrics_AfterAThousandJunkAddresses_HaveTheSameSeries()
    {
        await using TestServer server = await TestServer.StartAsync();
        GC.Collect(); // figures of the last collection exist before the first look
        string[] before = await SeriesAsync(server);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, JunkMost),
            Cancellation,
            async (index, token) =>
            {
                using HttpResponseMessage response = await server.Client.GetAsync($"/junk{index}?a={index}", token);
                Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
            }
        );

        Assert.Contains(before, name => name.StartsWith("strikelight_memory_rss_bytes", StringComparison.Ordinal));
        Assert.Contains(before, name => name.Contains("line=\"viewers\"", StringComparison.Ordinal));
        Assert.Equal(before, await SeriesAsync(server));
    }

    /// <summary>Names with labels, without values.</summary>
    private static async Task<string[]> SeriesAsync(TestServer server)
    {
        string text = await server.Client.GetStringAsync("/metrics", Cancellation);
        return
        [
            .. text.Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line[..(line.LastIndexOf('}') + 1 is > 0 and var end ? end : line.IndexOf(' '))])
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await server.Client.GetStringAsync(url, Cancellation));
        return document.RootElement.Clone();
    }

    private sealed class FixedHolder(BudgetLine line, ByteUse use) : IByteHolder
    {
        public BudgetLine Line => line;

        public ByteUse Use() => use;

        public void Press(PressureLevel level)
        {
            // Holds a fixed number of bytes whatever happens.
        }
    }
}
