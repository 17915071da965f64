using System.Net;
using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Web.Recorder;
using Strikelight.Web.Shell;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;
using Strikelight.Web.Tests.Recorder.Levels;

namespace Strikelight.Web.Tests.DayLevels;

public sealed class HistoryEndpointTests : IDisposable
{
    private static readonly SourceSymbol Owner = new(SimulatedOptions.DefaultId, "XSP");

    // Noon of the Friday, so that its session runs; two days before are recorded, Wednesday is not.
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_OfRecordedDays_HasFirstAndLastMinuteOfEach()
    {
        await using TestServer server = await RecordedAsync();

        JsonElement days = (await WallsEndpointTests.JsonAsync(server, "/history/XSP.json")).GetProperty("days");

        Assert.Equal(["2026-11-19", "2026-11-17"], days.EnumerateArray().Select(day => Text(day, "day")));
        JsonElement thursday = days[0];
        Assert.Equal(609, Number(thursday, "spotUsd"));
        Assert.Equal(614, Number(thursday, "callWallUsd"));
        Assert.Equal(605, Number(thursday, "firstCallWallUsd"));
        Assert.Equal("above", Text(thursday, "place"));
        Assert.Equal(2.25, Number(thursday, "moveShare"));
        Assert.Equal(390 - 10, Number(thursday, "missingMinutes"));
        Assert.True(thursday.GetProperty("isOver").GetBoolean());
        Assert.Equal("inside", Text(days[1], "place"));
    }

    [Fact]
    public async Task Json_AtATimeWithinADay_EndsThere()
    {
        await using TestServer server = await RecordedAsync();
        string at = Format.IsoSeconds(Start(19, 3));

        JsonElement days = (await WallsEndpointTests.JsonAsync(server, $"/history/XSP.json?at={at}")).GetProperty(
            "days"
        );

        Assert.Equal(2, days.GetArrayLength());
        Assert.Equal(602, Number(days[0], "spotUsd"));
        Assert.False(days[0].GetProperty("isOver").GetBoolean());
        Assert.Equal(0, Number(days[0], "missingMinutes"));
    }

    [Fact]
    public async Task Json_BeforeTheFirstDay_IsEmptyWithAReason()
    {
        await using TestServer server = await RecordedAsync();

        JsonElement view = await WallsEndpointTests.JsonAsync(server, "/history/XSP.json?at=2026-11-16T20:00:00Z");

        Assert.Equal(0, view.GetProperty("days").GetArrayLength());
        Assert.Equal("empty", Text(view.GetProperty("state"), "status"));
        Assert.Contains("recorder", Text(view.GetProperty("state"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_OfRecordedDays_HasChartTableAndItsGaps()
    {
        await using TestServer server = await RecordedAsync();

        string html = await server.Client.GetStringAsync("/history/XSP?sort=spot", Token);

        foreach (string id in (string[])["history-levels", "history-gex", "history-days", "history-table"])
        {
            Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal);
        }
        Assert.Contains("Not recorded since the first day: 1 session.", html, StringComparison.Ordinal);
        Assert.Contains("/history/XSP?sort=-spot", html, StringComparison.Ordinal);
        Assert.Contains("/walls/XSP?at=2026-11-19T14:40:00Z", html, StringComparison.Ordinal);
        Assert.True(
            html.IndexOf("Tue 17 Nov", StringComparison.Ordinal) < html.IndexOf("Thu 19 Nov", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Csv_OfDays_HasARowEach()
    {
        await using TestServer server = await RecordedAsync();

        string csv = await server.Client.GetStringAsync("/history/XSP.csv?table=days", Token);

        Assert.Equal(3, csv.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task Html_WithoutAHistory_SaysWhy()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/history/XSP", Token);

        Assert.Contains("History is switched off", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_OfAnUnknownSymbol_IsNotFound()
    {
        await using TestServer server = await RecordedAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync("/history/QZQZQ", Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Walls_AtATime_ShowTheSessionsLevelsUpToThen()
    {
        await using TestServer server = await RecordedAsync();
        string at = Format.IsoSeconds(Start(19, 5));

        JsonElement view = await WallsEndpointTests.JsonAsync(server, $"/walls/XSP.json?at={at}");
        string csv = await server.Client.GetStringAsync($"/walls/XSP.csv?at={at}&table=levelHistory", Token);
        string html = await server.Client.GetStringAsync($"/walls/XSP?at={at}", Token);

        JsonElement history = view.GetProperty("levelHistory");
        Assert.Equal(
            [570, 571, 572, 573, 574],
            history.GetProperty("minuteOfDay").EnumerateArray().Select(m => m.GetInt32())
        );
        Assert.Equal(604, history.GetProperty("spotUsd")[4].GetDouble());
        Assert.Equal(6, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains("id=\"level-history\"", html, StringComparison.Ordinal);
        Assert.Contains("The call wall moved 4 times between 605 and 609", html, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Start(int day, int minute) =>
        ExchangeCalendar.SessionOn(new(2026, 11, day))!.Value.OpensAt.AddMinutes(minute);

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<TestServer> RecordedAsync()
    {
        TestServer server = await PlantedLevels.ServerAsync(_folder.Path, Noon, Start(17, 0));
        IStore store = server.Service<History>().Store!;
        foreach (int minute in Enumerable.Range(0, 10))
        {
            await PlantedLevels.WriteAsync(
                store,
                PlantedLevels.At(Owner, Start(17, minute), 500 + 0.25 * minute),
                PlantedLevels.At(Owner, Start(19, minute), 600 + minute)
            );
        }
        return server;
    }
}
