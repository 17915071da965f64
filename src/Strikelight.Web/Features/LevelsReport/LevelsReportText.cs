using System.Globalization;
using Strikelight.Providers;
using Strikelight.Web.Features.LevelsReport.View;
using Strikelight.Web.Recorder.Outcomes;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Sentences of the report.</summary>
internal static class LevelsReportText
{
    /// <summary>What it rests on, in conditional words.</summary>
    public static string RestsOn(RestsOnView rests)
    {
        if (rests.Days == 0)
        {
            return "Rests on no day: says nothing yet.";
        }
        string on = $"Rests on {Number(rests.Days, "day")} of {Number(rests.Symbols, "symbol")}";
        return rests.IsEnough
            ? $"{on}: each share could lie anywhere in its interval, and a difference whose interval holds zero would "
                + "show nothing."
            : $"{on}: says nothing yet. Below {rests.LeastDays} days a share would be chance for the most part.";
    }

    /// <summary>What is in no count; null where everything is.</summary>
    public static string? LeftOut(RestsOnView rests) =>
        (rests.NotJudged, rests.LeftOut) switch
        {
            (0, 0) => null,
            (var days, 0) => $"Not judged, and in no count: {Number(days, "symbol-day")}.",
            (0, var rows) => $"Damaged or under other rules, and left out: {Number(rows, "stored outcome")}.",
            var (days, rows) => $"In no count: {Number(days, "symbol-day")} not judged, "
                + $"{Number(rows, "stored outcome")} damaged or under other rules.",
        };

    public static string NoneJudged(int days) =>
        $"None could be judged of {Number(days, "symbol-day")}; the reasons are below.";

    public static string Nothing(LevelsReportRequest request, ProviderInfo source) =>
        (request.Symbol, request.At) switch
        {
            ({ } symbol, { } at) => $"No day of {symbol} had been judged by {Format.MarketDateTime(at)} in this range.",
            ({ } symbol, _) => $"No day of {symbol} is judged in this range.",
            (_, { } at) => $"No session had been judged by {Format.MarketDateTime(at)}.",
            _ => $"No session of {source.DisplayName} is judged yet. Each recorded symbol's session is judged after "
                + "its close, by the levels that were known in its first recorded minute.",
        };

    public static string Failed(OutcomeFigures figures) =>
        $"Judging failed at {Number((int)figures.Failed, "symbol-day")} since the start, last at {figures.LastFailure}";

    /// <summary>Name of an answer for people.</summary>
    public static string Answer(string question) =>
        question switch
        {
            "touched" => "touched",
            "heldOnceTouched" => "held",
            "exceeded" or "exceededOnceTouched" => "exceeded",
            _ => "closed beyond",
        };

    public static string LevelsFrom(string origin) =>
        origin switch
        {
            "firstMinute" => "first minute",
            "firstChain" => "first chain",
            "sessionBefore" => "session before",
            _ => Format.NotAvailable,
        };

    public static string PricesFrom(DayView day) =>
        day.PricesFrom switch
        {
            "sourceBars" => $"bars of {Format.Age(TimeSpan.FromSeconds(day.ResolutionSeconds))}",
            "storedBars" => $"stored bars of {Format.Age(TimeSpan.FromSeconds(day.ResolutionSeconds))}",
            "polls" => $"polls, gap from {Format.Age(TimeSpan.FromSeconds(day.ResolutionSeconds))}",
            _ => Format.NotAvailable,
        };

    private static string Number(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
