using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Providers;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Sessions;

/// <summary>The live pages of the session, walked through days from 09:25 to 16:20 on a clock of the test.</summary>
public sealed class SessionWalkTests
{
    private const int HalfHour = 30;

    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ordinary")]
    [InlineData("half day")]
    [InlineData("third Friday")]
    [InlineData("after a holiday")]
    public Task Pages_EachHalfHourOfADay_AreRightToTheSecondAndExplainWhatIsMissing(string day) =>
        WalkAsync(WalkedDay.All[day], HalfHour, ProviderKind.Simulated);

    [Theory]
    [InlineData("half day")]
    [InlineData("third Friday")]
    public Task Pages_OfADelayedSource_CountWhatTheClockHasSettledAsSettled(string day) =>
        WalkAsync(WalkedDay.All[day], HalfHour, ProviderKind.Market);

    [Theory]
    [InlineData("ordinary")]
    [InlineData("half day")]
    [InlineData("third Friday")]
    [InlineData("after a holiday")]
    [Trait("Category", "Long")]
    public Task Pages_EachMinuteOfADay_AreRightToTheSecondAndExplainWhatIsMissing(string day) =>
        WalkAsync(WalkedDay.All[day], 1, ProviderKind.Simulated);

    /// <summary>Each minute with the standard symbols and what is read of the past; else with two quick ones.</summary>
    private static async Task WalkAsync(WalkedDay day, int minutes, ProviderKind kind)
    {
        bool isThorough = minutes == 1;
        DateTimeOffset[] instants = [.. day.Instants(minutes)];
        FakeTimeProvider clock = new(instants[0]);
        TimeSpan delay = kind == ProviderKind.Market ? Delay : TimeSpan.Zero;
        SteppedMarket market = new(instants[0], kind, delay, keepsPast: isThorough);
        SessionJudge judge = new(day);
        await using TestServer server = await TestServer.StartAsync(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Pages:ZeroDteIndex:Names:0"] = "AAPL", // the names have tests of their own
                ["Pages:ZeroDteIndex:SimulatedNamesSeconds"] = "3600",
                ["Pages:ZeroDteIndex:NamesSeconds"] = "3600",
            },
            services => services.AddSingleton<IMarketDataProvider>(market).AddSingleton<TimeProvider>(clock)
        );
        string symbols = isThorough ? "" : "?symbols=SPX,XSP";
        foreach (DateTimeOffset now in instants)
        {
            market.Time = now;
            await ShownAsync(server, clock, symbols, time => IsOf(day, market.Shown, time));
            await JudgeAsync(server, judge, now, symbols);
        }
        Assert.True(judge.Faults.Count == 0, string.Join('\n', judge.Faults.Take(60)));
    }

    /// <summary>Lets polls fall due until the pages show the chains of the instant, and have read the past.</summary>
    private static async Task ShownAsync(
        TestServer server,
        FakeTimeProvider clock,
        string symbols,
        Func<DateTimeOffset, bool> isShown
    )
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () =>
            {
                JsonElement page = await JsonAsync(server, $"/0dte.json{symbols}");
                return page.GetProperty("indexes")
                    .EnumerateArray()
                    .Select(index => index.GetProperty("marketTime"))
                    .All(time => time.ValueKind == JsonValueKind.String && isShown(time.GetDateTimeOffset()));
            },
            "the chains of the instant are shown",
            clock,
            TimeSpan.FromSeconds(10)
        );
        await server.Service<LookBackCache>().SettleAsync();
    }

    /// <summary>Whether a chain is the one of a time: between sessions it is that of the close before.</summary>
    private static bool IsOf(WalkedDay day, DateTimeOffset shown, DateTimeOffset at) =>
        shown < day.Opens ? at < day.Opens : at == (shown < day.Closes ? shown : day.Closes);

    private static async Task JudgeAsync(TestServer server, SessionJudge judge, DateTimeOffset now, string symbols)
    {
        JsonElement three = await JsonAsync(server, $"/0dte.json{symbols}");
        JsonElement cockpit = await JsonAsync(server, "/0dte/SPX.json");
        JsonElement spx = await JsonAsync(server, "/spx.json?expiry=0dte");
        foreach (JsonElement index in three.GetProperty("indexes").EnumerateArray())
        {
            string symbol = index.GetProperty("symbol").GetString()!;
            JsonElement figures = index.GetProperty("figures");
            judge.Figures(now, $"/0dte {symbol}", symbol, figures);
            if (symbol == "SPX")
            {
                judge.Same(now, ("/0dte", figures), ("/0dte/SPX", cockpit.GetProperty("figures")), ("/spx", spx));
            }
        }
        judge.Figures(now, "/0dte/SPX", "SPX", cockpit.GetProperty("figures"));
        judge.Moves(now, spx);
        if (symbols.Length == 0)
        {
            judge.Same(now, ("/spx", spx), ("/walls/SPX", await JsonAsync(server, "/walls/SPX.json?expiry=0dte")));
        }
        foreach (string page in (string[])[$"/0dte{symbols}", "/0dte/SPX", "/spx"])
        {
            judge.Html(now, page, await TextAsync(server, page));
        }
    }

    private static async Task<JsonElement> JsonAsync(TestServer server, string url)
    {
        using JsonDocument document = JsonDocument.Parse(await TextAsync(server, url));
        return document.RootElement.Clone();
    }

    private static async Task<string> TextAsync(TestServer server, string url)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(url, Cancellation);
        string body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {answer.StatusCode} {body}");
        return body;
    }
}
