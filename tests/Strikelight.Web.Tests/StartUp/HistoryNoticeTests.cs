using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Store;
using Strikelight.Web.Shell;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.StartUp;

/// <summary>What pages say while history is not written.</summary>
public sealed class HistoryNoticeTests : IDisposable
{
    private const string Reason = "The disk is full.";
    private const string NothingSaid = "id=\"notice\" role=\"status\" hidden></p>";
    private static readonly StoreState Paused = new(
        StoreStateKind.Paused,
        PauseReason.DiskFull,
        Reason,
        TimeProvider.System.GetUtcNow()
    );
    private static readonly string Said = $"History is paused since {Format.MarketMinute(Paused.Since)}: {Reason}";

    private readonly KeptHistory _kept = new();
    private PausableStore _store = null!; // made with each server

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/memory")]
    [InlineData("/walls/SPY")]
    [InlineData("/walls/SPY?at=2026-11-20T16:59:00Z")]
    public async Task EveryPage_WhileHistoryIsPaused_SaysSinceWhenAndWhyAndStopsWhenItGoesOn(string address)
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        await using TestServer server = await StartAsync();
        string before = await server.Client.GetStringAsync(address, Cancellation);

        _store.Told = Paused;
        string meanwhile = await server.Client.GetStringAsync(address, Cancellation);
        _store.Told = null;
        string after = await server.Client.GetStringAsync(address, Cancellation);

        Assert.Contains(NothingSaid, before, StringComparison.Ordinal);
        Assert.Contains($"role=\"status\">{Said}<", meanwhile, StringComparison.Ordinal);
        Assert.Contains(NothingSaid, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenPage_WhileHistoryPausesAndGoesOn_IsToldWithItsFrames()
    {
        await using TestServer server = await StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Pages:Memory:RefreshSeconds"] = "1" }
        );
        using HttpRequestMessage request = new(HttpMethod.Get, "/memory");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using HttpResponseMessage stream = await server.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );
        using StreamReader reader = new(await stream.Content.ReadAsStreamAsync(Cancellation));

        string first = await BeatAsync(reader);
        _store.Told = Paused;
        string paused = await BeatAsync(reader);
        _store.Told = null;
        string resumed = await BeatAsync(reader);
        while (resumed.Contains(Reason, StringComparison.Ordinal))
        {
            resumed = await BeatAsync(reader); // drawn just before it went on
        }

        Assert.DoesNotContain("History", first, StringComparison.Ordinal);
        Assert.EndsWith("||" + Said, paused, StringComparison.Ordinal);
        Assert.DoesNotContain("History", resumed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MemoryJson_WhileHistoryIsPaused_HasStateReasonAndTime()
    {
        await using TestServer server = await StartAsync();
        _store.Told = Paused;

        using JsonDocument json = JsonDocument.Parse(await server.Client.GetStringAsync("/memory.json", Cancellation));

        JsonElement recording = json.RootElement.GetProperty("recording");
        Assert.Equal("paused", recording.GetProperty("state").GetString());
        Assert.Equal(Reason, recording.GetProperty("reason").GetString());
        Assert.Equal(Paused.Since, recording.GetProperty("since").GetDateTimeOffset());
    }

    [Fact]
    public async Task EveryPage_WhereHistoryIsSwitchedOff_SaysNothing()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/", Cancellation);

        Assert.Contains(NothingSaid, html, StringComparison.Ordinal);
    }

    private Task<TestServer> StartAsync(IReadOnlyDictionary<string, string?>? more = null) =>
        _kept.StartAsync(more, services => services.AddSingleton<IStore>(_ => _store = new(_kept.Open())));

    /// <summary>The lines of the next beat, joined.</summary>
    private static async Task<string> BeatAsync(StreamReader reader)
    {
        bool isBeat = false;
        List<string> lines = [];
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            isBeat |= line == "event: beat";
            if (isBeat && line.Length == 0)
            {
                return string.Join('|', lines);
            }
            if (isBeat && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                lines.Add(line["data: ".Length..]);
            }
        }
        throw new InvalidOperationException("The stream ended.");
    }
}
