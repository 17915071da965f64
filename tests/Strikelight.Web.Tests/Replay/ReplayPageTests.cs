using System.Net;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Replay;

/// <summary>What a document says and links to while it is at a past time.</summary>
public sealed class ReplayPageTests
{
    private const string At = "at=2026-11-20T15:00:00Z";
    private const string Past = "/walls/SPX?" + At;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_AtAPastTime_IsMarkedInBarAndTitle()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync(Past, Cancellation);

        Assert.Contains("<title>REPLAY 2026-11-20 10:00 ET ", html, StringComparison.Ordinal);
        Assert.Contains("id=\"replay-mark\">REPLAY 2026-11-20 10:00 ET<", html, StringComparison.Ordinal);
        Assert.Contains("data-replay=\"2026-11-20T15:00:00Z\"", html, StringComparison.Ordinal);
        Assert.Contains("data-live=\"0\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Replay\" tabindex=\"-1\" hidden", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Live_HasAClosedBarAndNoMark()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/walls/SPX", Cancellation);

        Assert.Contains("aria-label=\"Replay\" tabindex=\"-1\" hidden", html, StringComparison.Ordinal);
        Assert.DoesNotContain("REPLAY", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-replay=\"2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatCannotTravel_HasNoBar()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/memory", Cancellation);

        Assert.DoesNotContain("id=\"replay\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-act=\"replay\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_AtAPastTime_KeepItWhereThePageCanTravel()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync(Past, Cancellation);

        Assert.Contains($"href=\"{Past}\" aria-current=\"page\" data-travels", html, StringComparison.Ordinal); // nav
        Assert.Contains($"href=\"/walls/QQQ?{At}\"", html, StringComparison.Ordinal); // symbols in the page
        Assert.Contains($"href=\"/walls/SPX.json?{At}\"", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<input type=\"hidden\" name=\"at\" value=\"2026-11-20T15:00:00Z\"").Length - 1);
        Assert.Contains("\"href\":\"/walls/SPX\"", html, StringComparison.Ordinal);
        Assert.Contains("\"travels\":true", html, StringComparison.Ordinal); // the palette adds the time
        Assert.DoesNotContain($"\"/memory?{At}", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/?{At}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picker_AtAPastTime_LeadsToTheSymbolAtThatTime()
    {
        await using TestServer server = await TestServer.StartAsync();

        using HttpResponseMessage kept = await server.Client.GetAsync($"/walls?{At}&symbol=spy", Cancellation);
        using HttpResponseMessage live = await server.Client.GetAsync("/walls?symbol=spy", Cancellation);
        using HttpResponseMessage wrong = await server.Client.GetAsync("/walls?at=soon&symbol=spy", Cancellation);

        Assert.Equal($"/walls/SPY?{At}", kept.Headers.Location?.OriginalString);
        Assert.Equal("/walls/SPY", live.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Stream_AtAPastTime_IsNone()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, Past);
        request.Headers.Accept.ParseAdd("text/event-stream");

        using HttpResponseMessage answer = await server.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
