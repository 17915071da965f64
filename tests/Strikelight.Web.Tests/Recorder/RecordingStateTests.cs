using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Store;
using Strikelight.Web.Recorder;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.StartUp;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>What JSON, panel, metrics and notice say of the recorder is one judgement.</summary>
public sealed class RecordingStateTests : IDisposable
{
    private const string Reason = "It met an error.";

    private readonly KeptHistory _kept = new();
    private PausableStore _store = null!; // made with the server

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Theory]
    [InlineData("recording", "")]
    [InlineData("paused", Reason)]
    [InlineData("off", Reason)]
    public async Task State_OfTheStore_IsTheSameEverywhere(string word, string reason)
    {
        await using TestServer server = await StartAsync();
        DateTimeOffset since = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        _store.Told = word switch
        {
            "paused" => new(StoreStateKind.Paused, PauseReason.DiskFull, Reason, since),
            "off" => new(StoreStateKind.Closed, PauseReason.None, Reason, since),
            _ => null,
        };

        await AssertSaidAsync(server, word, reason);
    }

    [Fact]
    public async Task State_OfAFailingRecorder_IsTheSameEverywhereAndHasItsFirstTime()
    {
        await using TestServer server = await StartAsync();
        RecorderFigures figures = server.Service<RecorderFigures>();
        DateTimeOffset first = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        figures.StepFailed(Reason, first);
        figures.StepFailed(Reason, first.AddMinutes(1));

        await AssertSaidAsync(server, "failing", Reason);

        JsonElement report = await WallsEndpointTests.JsonAsync(server, "/recorder.json");
        Assert.Equal(first, report.GetProperty("since").GetDateTimeOffset());
    }

    private static async Task AssertSaidAsync(TestServer server, string word, string reason)
    {
        JsonElement report = await WallsEndpointTests.JsonAsync(server, "/recorder.json");
        JsonElement memory = await WallsEndpointTests.JsonAsync(server, "/memory.json");
        JsonElement panel = memory.GetProperty("recording");
        string metrics = await server.Client.GetStringAsync("/metrics", Token);
        string html = await server.Client.GetStringAsync("/memory", Token);

        foreach (JsonElement said in (JsonElement[])[report, panel])
        {
            Assert.Equal(word, said.GetProperty("state").GetString());
            Assert.Equal(reason, said.GetProperty("reason").GetString());
        }
        Assert.Equal(report.GetProperty("since").GetRawText(), panel.GetProperty("since").GetRawText());
        Assert.Contains($"state=\"{word}\"}} 1", metrics, StringComparison.Ordinal);
        Assert.Equal(reason.Length > 0, html.Contains($"History is {word} since", StringComparison.Ordinal));
        Assert.Contains("Level minutes lost", html, StringComparison.Ordinal);
        Assert.Equal(0, report.GetProperty("levels").GetProperty("lost").GetInt64());
    }

    private Task<TestServer> StartAsync() =>
        _kept.StartAsync(services: services =>
        {
            // Its next tick would take back what a test says of it.
            services.Remove(services.Single(one => one.ImplementationType == typeof(ChainRecorder)));
            services.AddSingleton<IStore>(_ => _store = new(_kept.Open()));
        });
}
