using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Core.Calendar;
using Strikelight.Providers;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Recorder.Outcomes;
using Strikelight.Web.Tests.Hosting;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Replay;

/// <summary>What pages showed live is what they show at that time later, from what was stored.</summary>
public sealed partial class ReplayEqualsLiveTests : IDisposable
{
    private static readonly DateOnly[] Days = [new(2026, 11, 19), new(2026, 11, 20)];

    private static readonly string[] TwentySymbols =
    [
        "SPX",
        "SPY",
        "QQQ",
        "IWM",
        "NDX",
        "XSP",
        "DIA",
        "AAPL",
        "MSFT",
        "NVDA",
        "AMZN",
        "META",
        "GOOGL",
        "TSLA",
        "AMD",
        "NFLX",
        "JPM",
        "XOM",
        "KO",
        "F",
    ];

    /// <summary>That a page is live or of the past is about the asking; all else is about the market.</summary>
    private static readonly string[] LeftOut =
    [
        "$.state",
        "$.indexes[].state",
        "$.names[].state",
        "$.rows[].state",
        "$.rows[].stateText",
        "$.strip[].state",
    ];

    private readonly StoreFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Pages_OfThreeSymbolsAtRandomTimes_EqualWhatTheyShowedLive() =>
        HoldAsync(["SPY", "AAPL", "XSP"], stepMinutes: 90, times: 4);

    [Fact]
    [Trait("Category", "Long")]
    public Task Pages_OfTwentySymbolsAtTenRandomTimes_EqualWhatTheyShowedLive() =>
        HoldAsync(TwentySymbols, stepMinutes: 15, times: 10);

    private async Task HoldAsync(string[] symbols, int stepMinutes, int times)
    {
        DateTimeOffset[] steps = [.. Days.SelectMany(day => StepsOf(day, stepMinutes))];
        DateTimeOffset[] looked = [.. steps[1..].OrderBy(Scattered).Take(times).Order()];
        SteppedMarket market = new(steps[0]);
        List<(string Page, DateTimeOffset At, string Body)> live = [];
        await using TestServer server = await StartAsync(market, symbols);
        foreach (DateTimeOffset step in steps)
        {
            market.Time = step;
            await StoredAsync(server, symbols, steps, step);
            if (looked.Contains(step))
            {
                await ReadAsync(server, symbols, steps, step);
                foreach (string page in PagesOf(symbols))
                {
                    live.Add((page, step, await ReadBodyAsync(server, page)));
                }
            }
        }
        Assert.Equal(looked.Length * PagesOf(symbols).Count(), live.Count);
        Assert.Equal(symbols.Length, server.Service<OutcomeFigures>().Judged);

        List<string> differences = [];
        foreach ((string page, DateTimeOffset at, string body) in live)
        {
            char sign = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            string again = await BodyAsync(server, $"{page}{sign}at={at:yyyy-MM-ddTHH:mm:ss}Z");
            Compare(JsonNode.Parse(body), JsonNode.Parse(again), "$", $"{page} at {at:MM-dd HH:mm}", differences);
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(40)));
    }

    private Task<TestServer> StartAsync(SteppedMarket market, string[] symbols)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Recorder:Enabled"] = "true",
            ["Recorder:Symbols"] = string.Join(',', symbols),
            ["Recorder:Seconds"] = "1",
            ["Board:ConcurrentPolls"] = "4",
            ["Budget:DatabaseBytes"] = "268435456", // keys that are forgotten would leave steps of premium out
            ["Pages:Walls:RefreshSeconds"] = "1",
            ["Store:Folder"] = _folder.Path,
        };
        for (int i = 0; i < symbols.Length; i++)
        {
            settings[$"Pages:Home:Symbols:{i}"] = symbols[i];
        }
        return TestServer.StartAsync(
            settings,
            services =>
                services.AddSingleton<IMarketDataProvider>(market).AddSingleton<TimeProvider>(new HurriedClock())
        );
    }

    /// <summary>A number without order, the same at every run.</summary>
    private static ulong Scattered(DateTimeOffset time) =>
        unchecked((ulong)time.ToUnixTimeSeconds() * 6_364_136_223_846_793_005UL);

    private static IEnumerable<DateTimeOffset> StepsOf(DateOnly day, int minutes)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(day);
        for (DateTimeOffset at = session.OpensAt.AddMinutes(1); at < session.ClosesAt; at = at.AddMinutes(minutes))
        {
            yield return at;
        }
    }

    /// <summary>The pages of each symbol, then those of many: all chains of a time are asked for together.</summary>
    private static IEnumerable<string> PagesOf(string[] symbols) =>
        [
            .. symbols.SelectMany(symbol => (string[])[$"/walls/{symbol}.json", $"/history/{symbol}.json"]),
            "/index.json",
            .. SessionPagesOf(symbols),
            "/levels/report.json",
        ];

    private static IEnumerable<string> SessionPagesOf(string[] symbols) =>
        [
            $"/0dte.json?symbols={symbols[0]},{symbols[^1]}",
            $"/0dte.json?expiry=all&symbols={symbols[1]},{symbols[2]}",
            $"/0dte/{symbols[0]}.json",
            $"/spx.json?symbol={symbols[0]}",
            $"/spx.json?symbol={symbols[0]}&view=gamma",
        ];

    /// <summary>Waits until all that the market showed up to a time is safe: chains, minutes and judged days.</summary>
    private static async Task StoredAsync(
        TestServer server,
        string[] symbols,
        DateTimeOffset[] steps,
        DateTimeOffset step
    )
    {
        RecorderFigures figures = server.Service<RecorderFigures>();
        LevelCounts levels = server.Service<LevelCounts>();
        OutcomeFigures outcomes = server.Service<OutcomeFigures>();
        int minutesBefore = symbols.Length * Array.IndexOf(steps, step);
        int daysBefore = symbols.Length * Days.Count(day => day < DateOnly.FromDateTime(step.Date));
        foreach (string symbol in symbols)
        {
            await Eventually.TrueAsync(
                () => figures.Symbols.Any(report => report.Symbol == symbol && report.MarketTime == step),
                $"{symbol} of {step} is stored"
            );
        }
        await Eventually.TrueAsync(() => levels.Written >= minutesBefore, $"the minutes before {step} are stored");
        await Eventually.TrueAsync(
            () => outcomes.Judged + outcomes.NotJudged >= daysBefore,
            $"the days before {step} are judged"
        );
    }

    /// <summary>Waits until the pages have read what they show of the past: each step before, and the days.</summary>
    private static async Task ReadAsync(
        TestServer server,
        string[] symbols,
        DateTimeOffset[] steps,
        DateTimeOffset step
    )
    {
        int minutes = steps.Count(other => other < step && other.Date == step.Date);
        int days = minutes > 0 ? Days.IndexOf(DateOnly.FromDateTime(step.Date)) + 1 : 0;
        LookBackCache past = server.Service<LookBackCache>();
        foreach (string symbol in symbols)
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    JsonNode view = await JsonAsync(server, $"/walls/{symbol}.json");
                    await past.SettleAsync(symbol);
                    return !IsPending(view["oiChange"])
                        && PremiumSteps(view) == minutes
                        && view["levelHistory"]!["minuteOfDay"]!.AsArray().Count == minutes;
                },
                $"the walls of {symbol} have read the past"
            );
            await Eventually.TrueAsync(
                async () =>
                    (await JsonAsync(server, $"/history/{symbol}.json"))["days"]!.AsArray() is var known
                    && known.Count >= days
                    && (days == 0 || known[0]!["minutes"]!.GetValue<int>() == minutes),
                $"the days of {symbol} have read the past"
            );
        }
        foreach (string page in SessionPagesOf(symbols))
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    string first = await BodyAsync(server, page);
                    foreach (string symbol in symbols)
                    {
                        await past.SettleAsync(symbol);
                    }
                    return await BodyAsync(server, page) == first
                        && !first.Contains("\"pending\"", StringComparison.Ordinal);
                },
                $"{page} has read the past"
            );
        }
    }

    /// <summary>The page with all of its past: why there is none is asked again after half a minute.</summary>
    private static async Task<string> ReadBodyAsync(TestServer server, string page)
    {
        string body = "";
        await Eventually.TrueAsync(
            async () => !(body = await BodyAsync(server, page)).Contains("It is being read", StringComparison.Ordinal),
            $"{page} has nothing left to read"
        );
        return body;
    }

    /// <summary>Steps of premium that are shown: each from one poll to the next, with the point it begins at.</summary>
    private static int PremiumSteps(JsonNode view) =>
        IsPending(view["netPremium"]) ? -1 : Math.Max(0, view["netPremium"]!["points"]!.AsArray().Count - 1);

    private static bool IsPending(JsonNode? panel) => panel?["state"]?.GetValue<string>() == "pending";

    private static async Task<JsonNode> JsonAsync(TestServer server, string url) =>
        JsonNode.Parse(await BodyAsync(server, url))!;

    private static async Task<string> BodyAsync(TestServer server, string url)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(url, Cancellation);
        string body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {body}");
        return body;
    }

    private static void Compare(JsonNode? shown, JsonNode? again, string path, string page, List<string> differences)
    {
        if (LeftOut.Contains(AnyPlace().Replace(path, "[]")))
        {
            return;
        }
        if (shown is JsonObject one && again is JsonObject other)
        {
            foreach (string name in one.Select(pair => pair.Key).Union(other.Select(pair => pair.Key)))
            {
                Compare(one[name], other[name], $"{path}.{name}", page, differences);
            }
        }
        else if (shown is JsonArray row && again is JsonArray column && row.Count == column.Count)
        {
            for (int i = 0; i < row.Count; i++)
            {
                Compare(row[i], column[i], $"{path}[{i}]", page, differences);
            }
        }
        else if (!JsonNode.DeepEquals(shown, again))
        {
            differences.Add($"{page}: {path} was {Short(shown)}, is {Short(again)}");
        }
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyPlace();

    private static string Short(JsonNode? node)
    {
        string text = node?.ToJsonString(JsonSerializerOptions.Default) ?? "absent";
        return text.Length <= 120 ? text : text[..120];
    }
}
