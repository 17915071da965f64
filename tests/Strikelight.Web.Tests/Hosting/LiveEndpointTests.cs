using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Live;

namespace Strikelight.Web.Tests.Hosting;

public sealed class LiveEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_OfAPage_BringsNewerAndNewerFrames()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage stream = await OpenAsync(server, "/walls/XSP");
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);

        List<string> ids = await ReadIdsAsync(stream, 3);

        Assert.Equal(ids.Distinct(), ids);
        long[] versions =
        [
            .. ids.Select(id => long.Parse(id.Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task Stream_Closed_NothingStays()
    {
        await using TestServer server = await TestServer.StartAsync();
        LiveViews views = server.Service<LiveViews>();
        MarketBoard board = server.Service<MarketBoard>();
        HttpResponseMessage[] streams = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => OpenAsync(server, "/walls/XSP"))
        );
        await Eventually.TrueAsync(() => views.ViewerCount == 10, "ten viewers");
        Assert.Equal(1, views.ViewCount);
        Assert.Equal(1, board.ViewerCount("XSP"));

        foreach (HttpResponseMessage stream in streams)
        {
            stream.Dispose();
        }

        await Eventually.TrueAsync(() => views is { ViewerCount: 0, ViewCount: 0 }, "all left");
        await Eventually.TrueAsync(() => board.ViewerCount("XSP") == 0, "nobody watches");
    }

    [Fact]
    public async Task Stream_ReaderStalls_IsDropped()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Live:WriteDeadlineSeconds"] = "1",
                ["Connections:SendBufferBytes"] = "4096",
            }
        );
        LiveViews views = server.Service<LiveViews>();
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            ReceiveBufferSize = 4096,
        };
        await socket.ConnectAsync("127.0.0.1", server.Port, Cancellation);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes("GET /walls/XSP HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"),
            Cancellation
        );
        await Eventually.TrueAsync(() => views.ViewerCount == 1, "a viewer");

        // Never reads: frames fill what the kernel holds, then the deadline ends the connection.
        await Eventually.TrueAsync(() => views.ViewerCount == 0, "the stalled viewer dropped");
    }

    [Fact]
    public async Task Stream_BeyondTheBudget_IsRefusedWithAReasonAndAPause()
    {
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Budget:ViewerBytes"] = "1048576",
                ["Budget:ViewersBytes"] = "1048576",
            }
        );
        using HttpResponseMessage first = await OpenAsync(server, "/walls/XSP");

        using HttpResponseMessage second = await OpenAsync(server, "/walls/XSP");
        string reason = await second.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Contains("as many open streams", reason, StringComparison.Ordinal);
        Assert.Equal(1, server.Service<ViewersLine>().Use().Refusals);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Stream_AskedForByAForeignPage_IsRefused(string header, string value)
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await OpenAsync(server, "/walls/XSP", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, server.Service<LiveViews>().ViewerCount);
    }

    [Fact]
    public async Task Stream_AskedForByAPageOfOurs_IsServed()
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await OpenAsync(
            server,
            "/walls/XSP",
            ("Origin", $"http://127.0.0.1:{server.Port}"),
            ("Sec-Fetch-Site", "same-origin")
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Stream_ServerStops_EndsWithAHintWhenToComeAgain()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage stream = await OpenAsync(server, "/walls/XSP");
        using StreamReader reader = new(await stream.Content.ReadAsStreamAsync(Cancellation));
        await reader.ReadLineAsync(Cancellation);

        Task stopping = server.StopAsync();
        string rest = await reader.ReadToEndAsync(Cancellation);
        await stopping;

        Assert.EndsWith("\n\n", rest, StringComparison.Ordinal);
        Assert.Matches(@"retry: [0-9]+\n\n$", rest);
    }

    [Fact]
    public async Task Stream_WithoutGzip_BringsTheSameFrames()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/walls/XSP");
        request.Headers.Accept.Add(new("text/event-stream"));
        request.Headers.AcceptEncoding.ParseAdd("identity");

        using HttpResponseMessage stream = await server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );

        Assert.Empty(stream.Content.Headers.ContentEncoding);
        Assert.Equal(2, (await ReadIdsAsync(stream, 2)).Distinct().Count());
    }

    [Fact]
    public async Task Stream_OfASymbolTheSourceDoesNotKnow_IsNone()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage page = await server.Client.GetAsync("/walls/QZZQ", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);

        using HttpResponseMessage answer = await OpenAsync(server, "/walls/QZZQ");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Stream_OfAPastTime_IsNone()
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage answer = await OpenAsync(server, "/walls/XSP?at=2026-11-18T16:00:00Z");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task Source_Fails_LastGoodNumbersStayWithTheReason()
    {
        ScriptedProvider source = new(TimeProvider.System);
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Pages:Walls:RefreshSeconds"] = "1" },
            services => services.AddSingleton<IMarketDataProvider>(source)
        );
        double spot = (await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json"))
            .GetProperty("spotUsd")
            .GetDouble();
        using HttpResponseMessage stream = await OpenAsync(server, "/walls/SPX");
        source.Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "no answer in time");

        await Eventually.TrueAsync(
            () => server.Service<MarketBoard>().Peek("SPX").Failure == FetchFailure.Unavailable,
            "a failed poll"
        );
        var view = await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json");

        Assert.Equal("failed", view.GetProperty("state").GetProperty("status").GetString());
        Assert.Contains(
            "no answer in time",
            view.GetProperty("state").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(spot, view.GetProperty("spotUsd").GetDouble());
    }

    [Fact]
    public async Task Price_BetweenTwoChains_MovesThePageWithTheSameQuotes()
    {
        ScriptedProvider source = new(TimeProvider.System);
        source.Info = source.Info with
        {
            PollInterval = TimeSpan.FromMinutes(10),
            TickInterval = TimeSpan.FromSeconds(1),
        };
        await using TestServer server = await TestServer.StartAsync(services: services =>
            services.AddSingleton<IMarketDataProvider>(source)
        );
        JsonElement before = await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json");
        using HttpResponseMessage stream = await OpenAsync(server, "/walls/SPX");
        source.Price = _ => FetchResult<UnderlyingQuote>.Ok(new(100.5, TimeProvider.System.GetUtcNow()));

        await Eventually.TrueAsync(() => server.Service<MarketBoard>().TicksOf("SPX").Count == 1, "a tick");
        JsonElement after = await WallsEndpointTests.JsonAsync(server, "/walls/SPX.json");

        Assert.Equal(1, source.CallCount("SPX"));
        Assert.Equal(100, before.GetProperty("spotUsd").GetDouble());
        Assert.Equal(100.5, after.GetProperty("spotUsd").GetDouble());
        Assert.Equal(before.GetProperty("marketTime").GetString(), after.GetProperty("marketTime").GetString());
        JsonElement price = after.GetProperty("price");
        Assert.True(
            price.GetProperty("marketTime").GetDateTimeOffset() > after.GetProperty("marketTime").GetDateTimeOffset()
        );
        JsonElement wall = after.GetProperty("levels").GetProperty("callWall");
        double distancePct = 100 * (wall.GetProperty("strikeUsd").GetDouble() / 100.5 - 1);
        Assert.Equal(distancePct, wall.GetProperty("distancePct").GetDouble(), 10);
        Assert.Equal(2, (await ReadIdsAsync(stream, 2)).Distinct().Count());
    }

    [Fact]
    public async Task Source_HasNothing_PageSaysSoAndShowsNoNumber()
    {
        ScriptedProvider source = new(TimeProvider.System)
        {
            Answer = _ => FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, "no answer in time"),
        };
        await using TestServer server = await TestServer.StartAsync(services: services =>
            services.AddSingleton<IMarketDataProvider>(source)
        );

        using HttpResponseMessage answer = await server.Client.GetAsync("/walls/SPX", Cancellation);
        string html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("no answer in time", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"spot\"", html, StringComparison.Ordinal);
    }

    internal static async Task<HttpResponseMessage> OpenAsync(
        TestServer server,
        string url,
        params (string Name, string Value)[] headers
    )
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.Accept.Add(new("text/event-stream"));
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    internal static async Task<List<string>> ReadIdsAsync(HttpResponseMessage stream, int count)
    {
        using StreamReader reader = new(await stream.Content.ReadAsStreamAsync(Cancellation));
        List<string> ids = [];
        while (ids.Count < count && await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(line[4..]);
            }
        }
        return ids;
    }
}
