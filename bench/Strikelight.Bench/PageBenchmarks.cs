using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Budget;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Bench;

/// <summary>A whole page over loopback from the real server: drawn anew, and from the cache.</summary>
/// <remarks>Chains, levels and what looks back are known; client and transport are part of each figure.</remarks>
public class PageBenchmarks : IAsyncDisposable
{
    private static readonly Uri Anywhere = new("http://127.0.0.1:0");

    private WebApplication _app = null!; // set up before anything is measured
    private HttpClient _client = null!;
    private RenderedPages _rendered = null!;

    /// <summary>The page.</summary>
    [Params("/walls/SPX", "/0dte", "/0dte/SPX", "/spx", "/spx?view=gamma")]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _app = SampleServer.Build();
        _app.Urls.Add(Anywhere.OriginalString);
        await _app.StartAsync();
        _rendered = _app.Services.GetRequiredService<RenderedPages>();
        _client = new() { BaseAddress = new(_app.Urls.Single()) };
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        _client.DefaultRequestHeaders.Host = "localhost";
        await DrawnAnew();
        await _app.Services.GetRequiredService<LookBackCache>().SettleAsync();
        int bytes = await DrawnAnew();
        Agreement.Require(bytes == await Cached(), "the cached page is another one");
        Console.WriteLine($"// {Page}: {bytes} bytes compressed");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [Benchmark(Baseline = true, Description = "drawn anew")]
    public Task<int> DrawnAnew()
    {
        _rendered.Press(PressureLevel.Evict); // empties it
        _rendered.Press(PressureLevel.None);
        return Cached();
    }

    [Benchmark(Description = "cached")]
    public async Task<int> Cached()
    {
        using HttpResponseMessage answer = await _client.GetAsync(new Uri(Page, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
