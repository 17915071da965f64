using System.Text.Json;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.StartUp;

namespace Strikelight.Web.Tests.Memory;

/// <summary>The history on the Memory page, in its JSON and in the metrics.</summary>
public sealed class RecordingPanelTests : IDisposable
{
    private readonly KeptHistory _kept = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _kept.Dispose();

    [Fact]
    public async Task Json_WithAHistory_CountsRowsDaysAndSymbols()
    {
        await _kept.RecordAsync(
            SampleChain.At("QQQ", KeptHistory.Close.AddDays(-1), 99),
            SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100)
        );
        await using TestServer server = await _kept.StartAsync();

        JsonElement recording = await CountedAsync(server);

        Assert.Equal("recording", recording.GetProperty("state").GetString());
        Assert.Equal("2026-11-18", recording.GetProperty("oldestDay").GetString());
        Assert.Equal("2026-11-19", recording.GetProperty("newestDay").GetString());
        JsonElement chains = recording
            .GetProperty("tables")
            .EnumerateArray()
            .Single(table => table.GetProperty("table").GetString() == "chain");
        Assert.Equal(2, chains.GetProperty("rows").GetInt64());
        Assert.InRange(chains.GetProperty("bytes").GetInt64(), 1, 100_000);
        Assert.False(chains.GetProperty("isEstimate").GetBoolean());
        JsonElement[] symbols = [.. recording.GetProperty("symbols").EnumerateArray()];
        Assert.Equal(["SPY", "QQQ"], symbols.Select(symbol => symbol.GetProperty("symbol").GetString()!));
        Assert.Equal(20 * 3600, symbols[0].GetProperty("ageSeconds").GetDouble());
        JsonElement bytes = recording.GetProperty("bytes");
        Assert.True(bytes.GetProperty("file").GetInt64() > 0);
        Assert.Equal(20L << 30, bytes.GetProperty("fileCap").GetInt64());
        Assert.True(recording.GetProperty("nextThinningAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Page_WithAHistory_HasItsPanels()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        await using TestServer server = await _kept.StartAsync();
        await CountedAsync(server);

        string html = await server.Client.GetStringAsync("/memory", Cancellation);
        string csv = await server.Client.GetStringAsync("/memory.csv?table=recorded", Cancellation);

        Assert.Contains("Next thinning", html, StringComparison.Ordinal);
        Assert.Contains("contract table", html, StringComparison.Ordinal);
        Assert.Contains("2026-11-19 16:00 ET", html, StringComparison.Ordinal);
        Assert.Contains("SPY,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAHistory_SaysWhyThereIsNone()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/memory", Cancellation);

        Assert.Contains("History is switched off (Recorder:Enabled).", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"memory-stored\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_OfTheHistory_AreAFixedSet()
    {
        await _kept.RecordAsync(SampleChain.At(KeptHistory.Symbol, KeptHistory.Close, 100));
        await using TestServer server = await _kept.StartAsync();
        await CountedAsync(server);

        string text = await server.Client.GetStringAsync("/metrics", Cancellation);

        foreach (
            string series in (string[])
                [
                    "strikelight_history_state{state=\"recording\"} 1",
                    "strikelight_history_state{state=\"failing\"} 0",
                    "strikelight_history_state{state=\"paused\"} 0",
                    "strikelight_history_file_bytes ",
                    "strikelight_history_queue_cap_bytes ",
                    "strikelight_history_batches_total ",
                    "strikelight_history_levels_total ",
                    "strikelight_history_levels_lost_total ",
                    "strikelight_history_levels_failed_total ",
                    "strikelight_history_levels_damaged_total ",
                    "strikelight_history_rows{table=\"chain\"} 1",
                ]
        )
        {
            Assert.Contains(Unscoped(text), line => line.StartsWith(series, StringComparison.Ordinal));
        }
    }

    /// <summary>Lines without the label that names the meter and without times.</summary>
    private static string[] Unscoped(string metrics) =>
        [
            .. metrics
                .Split('\n')
                .Select(line =>
                    line.Replace("otel_scope_name=\"Strikelight\",", "", StringComparison.Ordinal)
                        .Replace("{otel_scope_name=\"Strikelight\"}", "", StringComparison.Ordinal)
                ),
        ];

    private static async Task<JsonElement> CountedAsync(TestServer server)
    {
        JsonElement recording = default;
        await Eventually.TrueAsync(
            async () =>
            {
                using JsonDocument json = JsonDocument.Parse(
                    await server.Client.GetStringAsync("/memory.json", Cancellation)
                );
                recording = json.RootElement.GetProperty("recording").Clone();
                return recording.GetProperty("countedAt").ValueKind == JsonValueKind.String;
            },
            "the rows are counted"
        );
        return recording;
    }
}
