using Strikelight.Core.Levels;
using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Spx;

/// <summary>The page's sentences and names, in conditional words.</summary>
internal static class SpxText
{
    /// <summary>Recorded days below which a share is said to say nothing.</summary>
    private const int FewDays = 20;

    /// <summary>"SPXW PM".</summary>
    public static string Root(string root, string settlement) => $"{root} {settlement.ToUpperInvariant()}";

    /// <summary>"Fri 27 Nov SPXW PM".</summary>
    public static string Of(SeriesView series) =>
        $"{series.Day} {Root(series.Root, series.Settlement)}"
        + (series.IsHalfDay && series.Settlement == "pm" ? ", half day" : "");

    /// <summary>Name of a tab.</summary>
    public static string Tab(SpxTab tab) =>
        tab switch
        {
            SpxTab.Moves => "Expected moves",
            _ => tab.ToString(),
        };

    /// <summary>What traders call an expiry.</summary>
    public static string Expiry(string name) =>
        name switch
        {
            "zeroDte" => "0DTE",
            "nextMonthly" => "next monthly",
            _ => name,
        };

    /// <summary>What the regime would mean for hedging.</summary>
    public static string Regime(SpxContent content) =>
        content.ScopeReason ?? Regimes.Hedging(content.Regime.Regime, content.Definition.Sign);

    /// <summary>How often the move of a day held.</summary>
    public static string Held(HeldMovesView held) =>
        held.Share is { } share
            ? $"The move of the day held on {held.Held} of {held.Known} recorded days ({Format.Percent(share, 0)}, "
                + $"95 % interval {Format.Percent(held.ShareLow, 0)} to {Format.Percent(held.ShareHigh, 0)}); a normal "
                + $"move would on {Format.Percent(ExpectedMove.ProbabilityWithin)}."
                + (held.Known < FewDays ? " So few days say little." : "")
            : $"It rests on 0 days. {held.Reason}";

    /// <summary>Days above and below zero gamma.</summary>
    public static string Flips(FlipHistoryView flips) =>
        flips.Above.Days + flips.Below.Days == 0
            ? $"It rests on 0 days. {flips.Reason}"
            : $"Days that began above zero gamma: {Side(flips.Above)}; below: {Side(flips.Below)}."
                + (flips.Above.Days + flips.Below.Days < FewDays ? " So few days say little." : "");

    /// <summary>What dealers would trade.</summary>
    public static string Hedge(HedgeView hedge) =>
        hedge.UsdPerRise is { } usd
            ? $"If the index rose by 1 %, dealers would {Trade(usd)} {Format.Usd(Math.Abs(usd))}"
                + (hedge.FuturesPerRise is { } futures ? $", {Format.Contracts(Math.Abs(futures))} ES contracts" : "")
                + "; if it fell, the opposite."
            : "No exposure is known.";

    /// <summary>"sell" or "buy".</summary>
    public static string Trade(double usd) => usd < 0 ? "sell" : "buy";

    private static string Side(FlipSideView side) =>
        side.RealisedVolatility is { } volatility
            ? $"{side.Days}, realised {Format.Percent(volatility)} a year"
            : $"{side.Days}";
}
