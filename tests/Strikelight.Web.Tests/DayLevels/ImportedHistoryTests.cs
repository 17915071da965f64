using System.Text.Json;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Tests.Commands;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.DayLevels;

/// <summary>Real saved chains as days of a history; skipped, saying so, where they are not there.</summary>
public sealed class ImportedHistoryTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SavedChains_Imported_AreDaysOfOneMinuteAndNotJudged()
    {
        string files = SavedFiles.Shared("chains-yahoo-cboe");
        CommandAnswer import = await _folder.RunAsync("import", files);
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        await using TestServer server = await StartAsync(files);

        await AssertDaysAsync(server);
        JsonElement report = await ReportAsync(server);

        JsonElement[] days = [.. report.GetProperty("days").EnumerateArray()];
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.NotEqual("", day.GetProperty("reason").GetString()));
        Assert.Contains(days, day => HasNoPrices(day));
    }

    [Fact]
    public async Task SavedChains_OfTheRecordedSourceAlone_AreDaysToo()
    {
        await using TestServer server = await StartAsync(SavedFiles.Shared("chains-yahoo-cboe"));

        await AssertDaysAsync(server);
    }

    private static bool HasNoPrices(JsonElement day) =>
        day.GetProperty("reason").GetString()!.StartsWith("Prices cover 0 %", StringComparison.Ordinal);

    private static async Task AssertDaysAsync(TestServer server)
    {
        LevelCatchUpState state = server.Service<LevelCatchUpState>();
        await state.Over.WaitAsync(TimeSpan.FromMinutes(3), TimeProvider.System, Token);
        TestContext.Current.SendDiagnosticMessage($"{state.Written} minutes, {state.Failed} failed");
        Assert.Equal(0, state.Failed);
        JsonElement history = await WallsEndpointTests.JsonAsync(server, "/history/AAPL.json");
        JsonElement[] days = [.. history.GetProperty("days").EnumerateArray()];
        Assert.Equal(
            ["2026-08-21", "2026-08-20", "2026-08-19"],
            days.Select(day => day.GetProperty("day").GetString()!)
        );
        Assert.All(days, day => Assert.Equal(1, day.GetProperty("minutes").GetInt32()));
        Assert.All(days, day => Assert.Equal(JsonValueKind.Null, day.GetProperty("place").ValueKind));
        Assert.Equal([35, 389, 390], days.Select(day => day.GetProperty("notRecordedMinutes").GetInt32()));
        Assert.All(days, day => Assert.Equal(0, day.GetProperty("missingMinutes").GetInt32()));
        Assert.All(days, day => Assert.InRange(day.GetProperty("callWallUsd").GetDouble(), 100, 500));
    }

    private static async Task<JsonElement> ReportAsync(TestServer server)
    {
        JsonElement report = default;
        await Eventually.TrueAsync(
            async () =>
            {
                report = await WallsEndpointTests.JsonAsync(server, "/levels/report.json");
                return report.TryGetProperty("days", out JsonElement days) && days.EnumerateArray().Any(HasNoPrices);
            },
            "imported days are decided"
        );
        return report;
    }

    private Task<TestServer> StartAsync(string files) =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Provider"] = "recorded",
                ["Recorded:Path"] = files,
                ["Recorder:Enabled"] = "true",
                ["Store:Folder"] = _folder.History,
            }
        );
}
