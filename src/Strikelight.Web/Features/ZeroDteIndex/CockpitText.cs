using Strikelight.Core.Exposure;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages.Definitions;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>The page's sentences, in conditional words: what a number would mean if its convention holds.</summary>
internal static class CockpitText
{
    /// <summary>What the regime would mean for hedging.</summary>
    public static string Regime(CockpitFigures figures) =>
        figures.ScopeReason ?? Regimes.Hedging(figures.Regime.Regime, figures.Definition.Sign);

    /// <summary>What the session's flow would say.</summary>
    public static string Pulse(PulseView pulse)
    {
        if (pulse.SignedShare is not { } signed || pulse.UnclassifiedShare is not { } unclassified)
        {
            return pulse.Reason ?? "";
        }
        string side =
            signed > 0 ? "more bullish than bearish premium"
            : signed < 0 ? "more bearish than bullish premium"
            : "as much bullish as bearish premium";
        return $"As far as a side can be told there would be {side}; {Format.Percent(unclassified, 0)} has none, so "
            + "the sign of a small share says nothing.";
    }

    /// <summary>Which expiries a name's levels are of.</summary>
    public static string ScopeOf(NameView name) =>
        name.Scope is not { } scope ? ""
        : scope == ExpiryScope.ZeroDte.Text && name.Expiry is { } day ? $"0DTE {Format.Day(day)}"
        : name.ScopeNote is not null && name.Expiry is { } nearest ? Format.Day(nearest)
        : Capital(DefinitionText.OfScope(scope));

    /// <summary>The address of a name's own page under the definitions its levels here are of.</summary>
    public static string HrefOf(CockpitRequest request, NameView name) =>
        CockpitUrl.Canonical(
            request with
            {
                Symbol = name.Symbol,
                Definition =
                    name.Scope is { } text && ExpiryScope.TryParse(text, out ExpiryScope scope)
                        ? request.Definition with
                        {
                            Scope = scope,
                        }
                        : request.Definition,
            }
        );

    /// <summary>A distance in percent of spot.</summary>
    public static string Distance(double? pct) => pct is null ? "" : Format.SignedPercent(pct / 100);

    /// <summary>A level at a strike with its distance.</summary>
    public static TableCell Strike(StrikeLevelView? level, string absence) =>
        level is null ? TableCell.Missing(absence)
        : level.StrikeUsd is null ? TableCell.Missing(level.Reason ?? "There is no such level.")
        : new($"{Format.Strike(level.StrikeUsd)} ({Distance(level.DistancePct)})", Flash: true);

    /// <summary>A level between strikes with its distance.</summary>
    public static TableCell Price(PriceLevelView? level, string absence) =>
        level is null ? TableCell.Missing(absence)
        : level.PriceUsd is null ? TableCell.Missing(level.Reason ?? "There is no such level.")
        : new($"{Format.Price(level.PriceUsd)} ({Distance(level.DistancePct)})", Flash: true);

    /// <summary>Why a name has no figures yet.</summary>
    public static string Absence(NameView name) =>
        name.State.Text.Length > 0 ? name.State.Text : "The source does not say.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
