using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>The page's sentences, in conditional words: what a number would mean if its convention holds.</summary>
internal static class WallsText
{
    /// <summary>As of when the price is, and what of the page follows it.</summary>
    public static string PriceReading(WallsView view) =>
        view.Content?.Price.MarketTime is { } priced && view.MarketTime is { } quoted && priced > quoted
            ? $"Price as of {Format.MarketTime(priced)}; levels follow it with the volatilities of the chain of "
                + $"{Format.MarketTime(quoted)}"
            : "Price the chain came with";

    /// <summary>What the regime would mean for hedging.</summary>
    public static string RegimeReading(WallsView view)
    {
        RegimeView regime = view.Content!.Regime;
        string hedging = regime.Regime switch
        {
            "positive" => "dealers would sell into rises and buy dips, which would damp moves",
            "negative" => "dealers would buy rises and sell dips, which would add to moves",
            "transitional" => "spot is so near to zero gamma that hedging could turn either way",
            _ => "without a sign nothing can be said about hedging",
        };
        string amount =
            regime.GexAtSpotUsdPerPct is { } gex && regime.Regime is "positive" or "negative"
                ? $" About {Format.Usd(Math.Abs(regime.GexAtSpotUsdPerPct ?? 0))} of the underlying for a 1 % move."
                : "";
        return $"If the {view.Content.Definition.Sign} convention holds, {hedging}.{amount}";
    }

    /// <summary>Where the largest exposure stands.</summary>
    public static string StrikeReading(WallsContent content)
    {
        StrikeLevelView king = content.Levels.KingNode;
        return king.StrikeUsd is { } strike
            ? $"The largest net exposure is at {Format.Strike(strike)}: {Format.SignedUsd(king.Value)} per 1 %, "
                + $"{Format.SignedPercent(king.DistancePct / 100)} from spot."
            : king.Reason ?? "";
    }

    /// <summary>How concentrated a wall is: a weak maximum is no wall.</summary>
    public static string WallReading(string name, StrikeLevelView wall) =>
        wall.StrikeUsd is { } strike
            ? $"{name} {Format.Strike(strike)} holds {Format.Percent(wall.ShareOfTotal)} of its side; the next strike "
                + $"stays {Format.Percent(wall.GapToSecond)} behind."
            : $"{name}: {wall.Reason}";

    /// <summary>The alert rules by name for people.</summary>
    public static string RuleName(string rule) =>
        rule switch
        {
            "supportTest" => "Support test",
            "supportBreak" => "Support break",
            "resistanceTest" => "Resistance test",
            "resistanceBreak" => "Resistance break",
            "zeroGammaProximity" => "Zero gamma near",
            "rangeBound" => "Range bound",
            _ => rule,
        };

    /// <summary>A camelCase name as words: noQuote becomes "no quote".</summary>
    public static string Words(string name) =>
        string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
