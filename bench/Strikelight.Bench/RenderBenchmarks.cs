using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Web.Board;
using Strikelight.Web.Features.Walls;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Live;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Bench;

/// <summary>One new version of the walls page, as every viewer of its URL gets it: drawn once, sent to all.</summary>
/// <remarks>Services are the server's own. The levels, measured apart, are computed beforehand.</remarks>
public class RenderBenchmarks
{
    private const string Id = "bench.0.1";

    private readonly WallsRequest _request = new(SampleMarket.Symbol);
    private WebApplication _app = null!; // set up before anything is measured
    private WallsPage _page = null!;
    private PageRenderer _renderer = null!;
    private Dictionary<string, object?> _parameters = [];
    private string _html = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _app = SampleServer.Build();
        _page = _app.Services.GetRequiredService<WallsPage>();
        _renderer = _app.Services.GetRequiredService<PageRenderer>();
        MarketBoard board = _app.Services.GetRequiredService<MarketBoard>();
        _ = await board.GetAsync(SampleMarket.Symbol, _page.Cadence, CancellationToken.None);
        await View();
        await _app.Services.GetRequiredService<LookBackCache>().SettleAsync();
        WallsView view = await View();
        Agreement.Require(view.Content is not null, "the page has no content");
        _parameters = ParametersOf(view);
        _html = await Fragment();
        byte[] segment = (await Segment()).Segment;
        using StreamReader reader = new(EventSegments.Inflate(segment));
        string inflated = await reader.ReadToEndAsync();
        Agreement.Require(inflated.Contains("SPX", StringComparison.Ordinal), "the segment does not hold the page");
        int plainBytes = Encoding.UTF8.GetByteCount(_html);
        Console.WriteLine($"// fragment: {plainBytes} bytes plain, {segment.Length} bytes compressed");
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _app.DisposeAsync();

    [Benchmark(Baseline = true, Description = "all three")]
    public async Task<Frame> All()
    {
        Dictionary<string, object?> parameters = ParametersOf(await View());
        return await EventSegments.FragmentAsync(Id, text => _renderer.RenderAsync<WallsFragment>(parameters, text));
    }

    [Benchmark(Description = "view record")]
    public Task<WallsView> View() => _page.QueryAsync(_request, CancellationToken.None);

    [Benchmark(Description = "fragment HTML")]
    public async Task<string> Fragment()
    {
        await using StringWriter text = new();
        await _renderer.RenderAsync<WallsFragment>(_parameters, text);
        return text.ToString();
    }

    [Benchmark(Description = "compressed segment")]
    public Task<Frame> Segment() => EventSegments.FragmentAsync(Id, text => text.WriteAsync(_html));

    private static Dictionary<string, object?> ParametersOf(WallsView view) =>
        new(StringComparer.Ordinal) { ["View"] = view };
}
