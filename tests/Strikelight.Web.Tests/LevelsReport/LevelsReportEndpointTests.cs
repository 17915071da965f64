using System.Net;
using System.Text.Json;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Outcomes;
using Strikelight.Providers.Simulated;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder.Outcomes;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;
using Strikelight.Web.Tests.Recorder.Outcomes;

namespace Strikelight.Web.Tests.LevelsReport;

/// <summary>Two judged days of SPX, one of SPY, and one of SPY that was not judged, in a real store.</summary>
public sealed class LevelsReportEndpointTests : IDisposable
{
    private const string Source = SimulatedOptions.DefaultId;
    private static readonly DateOnly Wednesday = new(2026, 11, 18);
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    private readonly StoreFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_NothingJudged_SaysWhenThereWillBeSomething()
    {
        await using TestServer server = await StartAsync();

        string html = await server.Client.GetStringAsync("/levels/report", Token);

        Assert.Contains("Rests on no day: says nothing yet.", html, StringComparison.Ordinal);
        Assert.Contains("No session of Simulated market is judged yet.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/levels/report\"", html, StringComparison.Ordinal); // the entry of the navigation
        Assert.Contains("id=\"replay\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutAHistory_SaysSo()
    {
        await using TestServer server = await TestServer.StartAsync();

        string html = await server.Client.GetStringAsync("/levels/report", Token);

        Assert.Contains("History is switched off", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FewDays_CountsThemAndSaysThatTheySayNothing()
    {
        await WriteAsync();
        await using TestServer server = await StartAsync();

        string html = await server.Client.GetStringAsync("/levels/report", Token);

        Assert.Contains("Rests on 2 days of 2 symbols: says nothing yet.", html, StringComparison.Ordinal);
        Assert.Contains("Not judged, and in no count: 1 symbol-day.", html, StringComparison.Ordinal);
        Assert.Contains("no: Prices were missing.", html, StringComparison.Ordinal);
        Assert.Contains("How it is computed", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/levels/report?sort=-share\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_JudgedDays_HaveTheCountsOfTheirTrials()
    {
        await WriteAsync();
        await using TestServer server = await StartAsync();

        JsonElement page = await JsonAsync(server, "/levels/report.json");

        JsonElement rests = page.GetProperty("restsOn");
        Assert.Equal(
            (2, 2, 3, 1),
            (Number(rests, "days"), Number(rests, "symbols"), Number(rests, "judged"), Number(rests, "notJudged"))
        );
        JsonElement row = page.GetProperty("levels").EnumerateArray().Single();
        Assert.Equal("call-wall", row.GetProperty("level").GetString());
        Assert.Equal((2, 2, 3), (Number(row, "days"), Number(row, "symbols"), Number(row, "trials")));
        JsonElement touched = row.GetProperty("questions").EnumerateArray().First();
        Assert.Equal("touched", touched.GetProperty("question").GetString());
        JsonElement level = touched.GetProperty("level");
        Assert.Equal((2, 3), (Number(level, "yes"), Number(level, "known")));
        // Two answers on one day and one on the other are worth (2 + 1)² / (4 + 1).
        Assert.Equal(1.8, level.GetProperty("effectiveCount").GetDouble());
        ScoreInterval interval = ScoreIntervals.Wilson(2.0 / 3 * 1.8, 1.8);
        Assert.Equal(interval.Low, level.GetProperty("low").GetDouble());
        Assert.True(touched.GetProperty("lessMirror").GetProperty("isPaired").GetBoolean());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("absence").ValueKind);
    }

    [Fact]
    public async Task Json_OneSymbol_CountsOnlyItsDays()
    {
        await WriteAsync();
        await using TestServer server = await StartAsync();

        JsonElement page = await JsonAsync(server, "/levels/report.json?symbol=SPY");

        Assert.Equal(1, Number(page.GetProperty("levels").EnumerateArray().Single(), "trials"));
        Assert.All(
            page.GetProperty("days").EnumerateArray(),
            day => Assert.Equal("SPY", day.GetProperty("symbol").GetString())
        );
        Assert.Equal(["SPX", "SPY"], page.GetProperty("symbols").EnumerateArray().Select(symbol => symbol.GetString()));
    }

    [Fact]
    public async Task Json_AtATimeBeforeADayWasJudged_DoesNotKnowIt()
    {
        await WriteAsync();
        await using TestServer server = await StartAsync();

        JsonElement early = await JsonAsync(server, "/levels/report.json?at=2026-11-19T20:00:00Z");
        JsonElement later = await JsonAsync(server, "/levels/report.json?at=2026-11-19T21:30:00Z");
        JsonElement before = await JsonAsync(server, "/levels/report.json?at=2026-11-18T16:00:00Z");

        Assert.Equal(1, Number(early.GetProperty("restsOn"), "days"));
        Assert.Equal(2, Number(later.GetProperty("restsOn"), "days"));
        Assert.Equal(0, Number(before.GetProperty("restsOn"), "days"));
        Assert.StartsWith(
            "No session had been judged by 2026-11-18",
            before.GetProperty("absence").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Json_ADayThePresentHasNotReached_IsNotCounted()
    {
        await WriteAsync();
        await using TestServer server = await StartAsync("2026-11-19T17:00:00Z");

        JsonElement page = await JsonAsync(server, "/levels/report.json");

        Assert.Equal(1, Number(page.GetProperty("restsOn"), "days"));
    }

    [Theory]
    [InlineData("levels", "level,question,days,symbols,trials,levelYes,levelKnown,levelUnknown,levelEffective", 7)]
    [InlineData("days", "symbol,day,reason,judgedAt,levels,levelsFrom,levelsAt,knownAt,pricesFrom", 5)]
    public async Task Csv_ATable_HasARowEach(string table, string header, int lines)
    {
        await WriteAsync();
        await using TestServer server = await StartAsync();

        string csv = await server.Client.GetStringAsync($"/levels/report.csv?table={table}", Token);

        string[] rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(header, rows[0], StringComparison.Ordinal);
        Assert.Equal(lines, rows.Length); // of one kind six questions; of days all four
    }

    [Fact]
    public async Task Page_UnknownParameter_IsRefused()
    {
        await using TestServer server = await StartAsync();

        using HttpResponseMessage answer = await server.Client.GetAsync("/levels/report?colour=red", Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Json_ARowOfAnotherForm_IsLeftOutAndCounted()
    {
        await WriteAsync();
        await using (SqliteStore store = _folder.Open())
        {
            await WriteAsync(store, new DayOutcome(new(Source, "SPX"), Wednesday, "zero-gamma", new byte[] { 99, 1 }));
        }
        await using TestServer server = await StartAsync();

        JsonElement page = await JsonAsync(server, "/levels/report.json");

        Assert.Equal(1, Number(page.GetProperty("restsOn"), "leftOut"));
        Assert.Single(page.GetProperty("levels").EnumerateArray());
    }

    private Task<TestServer> StartAsync(string at = "2026-11-20T15:30:00Z") =>
        TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Recorder:Enabled"] = "true",
                ["Recorder:Symbols"] = "",
                ["Outcomes:Enabled"] = "false",
                ["Store:Folder"] = _folder.Path,
                ["Simulated:StartAt"] = at,
            }
        );

    private async Task WriteAsync()
    {
        await using SqliteStore store = _folder.Open();
        await WriteAsync(
            store,
            [
                .. Day("SPX", Wednesday, 103),
                .. Day("SPX", Thursday, 103),
                .. Day("SPY", Thursday, 100),
                OutcomeCodec.Encode(
                    new(Source, "SPY"),
                    Wednesday,
                    new() { Reason = "Prices were missing.", JudgedAt = JudgedAt(Wednesday) }
                ),
            ]
        );
    }

    private static async Task WriteAsync(SqliteStore store, params StoreRecord[] records)
    {
        Assert.True(store.TryWrite(new(records), out Task acknowledged));
        await acknowledged;
    }

    private static DateTimeOffset JudgedAt(DateOnly day) => MarketTime.At(day, new(16, 5));

    /// <summary>A day on which price stood still, the call wall at 103 and its mirror at 97.</summary>
    private static StoreRecord[] Day(string name, DateOnly day, double priceUsd)
    {
        Assert.True(UnderlyingSymbol.TryParse(name, out UnderlyingSymbol symbol));
        TradingSession session = ExchangeCalendar.SessionOn(day)!.Value;
        var trial = LevelTrial.Evaluate(
            new(symbol, day, "call-wall"),
            new(103, 100, 2, session.OpensAt, session.ClosesAt),
            new([96, 97, 98, 99, 100, 101, 102, 103, 104], [103]),
            PricePath.FromBars(OutcomeHistory.Bars(day, _ => priceUsd)),
            OutcomeRules.Default
        );
        DayVerdict verdict = new()
        {
            Reason = "",
            JudgedAt = JudgedAt(day),
            Levels = FixOrigin.FirstMinute,
            LevelCount = 1,
            LevelsAt = session.OpensAt,
            KnownAt = session.OpensAt,
            Prices = PathOrigin.SourceBars,
            Resolution = TimeSpan.FromMinutes(1),
            Coverage = 1,
            StrikesAt = session.OpensAt,
        };
        SourceSymbol owner = new(Source, name);
        return [OutcomeCodec.Encode(owner, day, verdict), OutcomeCodec.Encode(owner, trial, verdict.JudgedAt)];
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await server.Client.GetStringAsync(url, Token));
        return document.RootElement.Clone();
    }
}
