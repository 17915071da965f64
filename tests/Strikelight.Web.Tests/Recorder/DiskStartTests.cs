using System.Net;
using System.Net.Http.Json;
using Strikelight.Store.Tests.Disk;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Recorder;

public sealed class DiskStartTests
{
    private const string Noon = "2026-11-20T17:00:00Z";

    [Fact]
    public async Task Start_OnAFullDisk_ServesSaysWhyAndRecordsOnceThereIsSpace()
    {
        using SmallDisk disk = new();
        disk.Fill();
        await using TestServer server = await StartAsync(disk.Path);

        await AssertServedAndPausedAsync(server, "full");

        disk.Free();
        await AssertRecordsAsync(server);
    }

    [Fact]
    public async Task Start_InAReadOnlyFolder_ServesSaysWhyAndRecordsOnceItMayBeWritten()
    {
        using SmallDisk disk = new();
        Assert.True(disk.IsRemounted(readOnly: true));
        await using TestServer server = await StartAsync(disk.Path);

        await AssertServedAndPausedAsync(server, "read");

        Assert.True(disk.IsRemounted(readOnly: false));
        await AssertRecordsAsync(server);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestServer> StartAsync(string folder) =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = "SPY",
                ["Recorder:Seconds"] = "1",
                ["Store:Folder"] = folder,
                ["Simulated:StartAt"] = Noon,
            }
        );

    private static async Task AssertServedAndPausedAsync(TestServer server, string why)
    {
        HttpResponseMessage page = await server.Client.GetAsync("/walls/SPY", Token);
        RecorderReport report = await ReportAsync(server);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("paused", report.State);
        Assert.Contains(why, report.Reason, StringComparison.Ordinal);
        Assert.Equal(0, report.Chains!.Written);
    }

    private static async Task AssertRecordsAsync(TestServer server)
    {
        RecorderFigures figures = server.Service<RecorderFigures>();
        await Eventually.TrueAsync(() => figures.Symbols.Any(IsSafe), "a chain of the followed symbol is written");
        RecorderReport report = await ReportAsync(server);
        Assert.Equal(("recording", ""), (report.State, report.Reason));
        Assert.True(report.Bytes!.Value.File > 0);
        Assert.Contains(report.Symbols, IsSafe);
    }

    private static bool IsSafe(SymbolReport symbol) => symbol is { Symbol: "SPY", MarketTime: not null };

    private static async Task<RecorderReport> ReportAsync(TestServer server) =>
        (await server.Client.GetFromJsonAsync<RecorderReport>("/recorder.json", Token))!;
}
