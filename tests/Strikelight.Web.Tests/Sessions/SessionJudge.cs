using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Strikelight.Web.Tests.Hosting;

namespace Strikelight.Web.Tests.Sessions;

/// <summary>Judges what pages of a session say at an instant; collects what is wrong.</summary>
internal sealed partial class SessionJudge(WalkedDay day)
{
    /// <summary>No option is this calm: with it, gamma a minute before the settlement has a bound.</summary>
    private const double LeastVolatility = 0.005;

    private const double LeastYears = 1.0 / (365 * 24 * 60);

    private static readonly string[] Shared = ["price", "definition", "totals", "regime", "levels"];

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Whether pages of one scope and one chain show the same.</summary>
    public void Same(DateTimeOffset now, params ReadOnlySpan<(string Page, JsonElement Figures)> pages)
    {
        foreach (string part in Shared)
        {
            string first = pages[0].Figures.GetProperty(part).GetRawText();
            foreach ((string page, JsonElement figures) in pages[1..])
            {
                if (figures.GetProperty(part).GetRawText() != first)
                {
                    Fault(now, $"{part} of {page} is not that of {pages[0].Page}");
                }
            }
        }
    }

    /// <summary>Countdowns, bounds and reasons of a symbol's figures.</summary>
    public void Figures(DateTimeOffset now, string page, string symbol, JsonElement figures)
    {
        string[] settlements =
        [
            .. figures
                .GetProperty("settlements")
                .EnumerateArray()
                .Select(settlement =>
                    $"{Text(settlement, "root")} {Text(settlement, "style")} {At(settlement):yyyy-MM-dd HH:mm:ss}"
                    + (settlement.GetProperty("isHalfDay").GetBoolean() ? " half day" : "")
                ),
        ];
        string[] expected = day.SettlementsOf(symbol, now);
        if (!settlements.SequenceEqual(expected, StringComparer.Ordinal))
        {
            Fault(now, $"{page}: settles {string.Join(", ", settlements)}, not {string.Join(", ", expected)}");
        }
        foreach (JsonElement settlement in figures.GetProperty("settlements").EnumerateArray())
        {
            double left = settlement.GetProperty("secondsLeft").GetDouble();
            if (left != (At(settlement) - now).TotalSeconds || left <= 0)
            {
                Fault(now, $"{page}: {left} seconds to {At(settlement):O}");
            }
        }
        Bounded(now, page, figures);
        Reasons(now, page, figures);
    }

    /// <summary>What the index page says of its expiries.</summary>
    public void Moves(DateTimeOffset now, JsonElement spx)
    {
        string[] expected = day.SettlementsOfTheIndex(now);
        string[] today =
        [
            .. spx.GetProperty("moves")
                .GetProperty("rows")
                .EnumerateArray()
                .Where(row => row.GetProperty("names").EnumerateArray().Any(name => name.GetString() == "zeroDte"))
                .Select(row => Series(row.GetProperty("series"))),
        ];
        if (!today.SequenceEqual(expected, StringComparer.Ordinal))
        {
            Fault(now, $"/spx: 0DTE is {string.Join(", ", today)}, not {string.Join(", ", expected)}");
        }
        if (Series(spx.GetProperty("today").GetProperty("series")) is var move && move != expected[^1])
        {
            Fault(now, $"/spx: the move is to {move}, not to {expected[^1]}");
        }
        foreach (JsonElement row in spx.GetProperty("moves").GetProperty("rows").EnumerateArray())
        {
            if (At(row.GetProperty("series")) <= now || row.GetProperty("days").GetDouble() <= 0)
            {
                Fault(now, $"/spx: {Series(row.GetProperty("series"))} has settled");
            }
        }
        Bounded(now, "/spx", spx);
        Reasons(now, "/spx", spx);
    }

    /// <summary>Every figure on screen is a number or says why not, and countdowns are right to the second.</summary>
    public void Html(DateTimeOffset now, string page, string html)
    {
        if (Record.Exception(() => MissingFigures.AllHaveAReason(html)) is { } unexplained)
        {
            Fault(now, $"{page}: {unexplained.Message.ReplaceLineEndings(" ")}");
        }
        foreach (string word in (string[])["Infinity", "undefined", "<td></td>", "<td class=\"num\"></td>"])
        {
            if (html.Contains(word, StringComparison.Ordinal))
            {
                Fault(now, $"{page}: has {word}");
            }
        }
        foreach (Match shown in Countdown().Matches(html))
        {
            var until = DateTimeOffset.Parse(shown.Groups["until"].Value, CultureInfo.InvariantCulture);
            int[] left = Array.ConvertAll(
                shown.Groups["left"].Value.Split(':'),
                part => int.Parse(part, CultureInfo.InvariantCulture)
            );
            if (new TimeSpan(left[0], left[1], left[2]) != until - now || until <= now)
            {
                Fault(now, $"{page}: shows {shown.Groups["left"].Value} to {until:O}");
            }
        }
    }

    private void Bounded(DateTimeOffset now, string page, JsonElement figures)
    {
        JsonElement totals = figures.GetProperty("totals");
        double spot = figures.GetProperty("price").GetProperty("spotUsd").GetDouble();
        if (totals.GetProperty("grossGexUsdPerPct").ValueKind != JsonValueKind.Number)
        {
            return;
        }
        double gross = totals.GetProperty("grossGexUsdPerPct").GetDouble();
        double net = totals.GetProperty("gexUsdPerPct").GetDouble();
        double open = totals.GetProperty("callOi").GetDouble() + totals.GetProperty("putOi").GetDouble();
        double gammaMost = 1 / (spot * LeastVolatility * Math.Sqrt(2 * Math.PI * LeastYears));
        if (gross > open * 100 * spot * spot * 0.01 * gammaMost || Math.Abs(net) > gross * (1 + 1e-9))
        {
            Fault(now, $"{page}: exposure {net}, gross {gross}");
        }
    }

    /// <summary>An object that can have a reason has its first figure, or the reason.</summary>
    private void Reasons(DateTimeOffset now, string path, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int place = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                Reasons(now, $"{path}[{place++}]", item);
            }
        }
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        if (element.TryGetProperty("reason", out JsonElement reason))
        {
            JsonProperty first = element
                .EnumerateObject()
                .First(property => property.Name is not "symbol" and not "state");
            bool isMissing = first.Value.ValueKind == JsonValueKind.Null;
            bool isExplained = reason.ValueKind == JsonValueKind.String && reason.GetString()!.Length > 0;
            if (isMissing && !isExplained && first.Name != "reason")
            {
                Fault(now, $"{path}: {first.Name} is missing without a reason");
            }
        }
        foreach (JsonProperty property in element.EnumerateObject())
        {
            Reasons(now, $"{path}.{property.Name}", property.Value);
        }
    }

    private void Fault(DateTimeOffset now, string what) => _faults.Add($"{day.Name} {now:MM-dd HH:mm:ss}Z {what}");

    private static string Series(JsonElement series) =>
        $"{Text(series, "root")} {Text(series, "settlement")} {At(series):yyyy-MM-dd HH:mm:ss}"
        + (series.GetProperty("isHalfDay").GetBoolean() ? " half day" : "");

    private static DateTimeOffset At(JsonElement owner) => owner.GetProperty("settlesAt").GetDateTimeOffset();

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    [GeneratedRegex(
        "datetime=\"(?<until>[^\"]+)\"[^>]*>(?<left>\\d+:\\d\\d:\\d\\d)</time>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Countdown();
}
