using Strikelight.Store;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;
using Strikelight.Web.Recorder;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Sentences of the panels that look back, and reasons for people.</summary>
internal static class LookBackText
{
    private const string Damaged = "What was recorded then is damaged in the store; nothing is shown in its place.";

    /// <summary>Why a stored value is none; without a fault it does not fit what it belongs to.</summary>
    public static string Of(StoredFault? fault) => fault?.IsOfStore == true ? History.Closed : Damaged;

    /// <summary>How a panel stands, from the state of its view.</summary>
    public static PanelState StateOf(string state) =>
        state == Known.Name(LookBackState.Ready) ? PanelState.Ready
        : state == Known.Name(LookBackState.Pending) ? PanelState.Delayed
        : state == Known.Name(LookBackState.Missing) ? PanelState.Empty
        : PanelState.Failed;

    /// <summary>Which earlier times are not shown and why; null where all are.</summary>
    public static string? Shortfall(IReadOnlyList<GexLookBackView> views)
    {
        string[] missing =
        [
            .. views
                .Where(view => view.Reason is not null)
                .GroupBy(view => view.Reason)
                .Select(group => $"{string.Join(", ", group.Select(view => view.Minutes))} min before: {group.Key}"),
        ];
        return missing.Length == 0 ? null : string.Join(" ", missing);
    }

    /// <summary>Where exposure has moved most since the earliest time that is shown; empty where none is.</summary>
    public static string Reading(WallsContent content)
    {
        if (content.LookBack.Gex.LastOrDefault(view => view.NetGexUsdPerPct.Count > 0) is not { } past)
        {
            return "";
        }
        (double StrikeUsd, double MoveUsd) most = content
            .Strikes.Select((row, i) => (row.StrikeUsd, Move: row.NetGexUsdPerPct - past.NetGexUsdPerPct[i]))
            .Where(row => row.Move is not null)
            .Select(row => (row.StrikeUsd, row.Move!.Value))
            .MaxBy(row => Math.Abs(row.Value));
        return most.StrikeUsd > 0
            ? $"The largest move since {Format.MarketTime(past.MarketTime)} would be at "
                + $"{Format.Strike(most.StrikeUsd)}: {Format.SignedUsd(most.MoveUsd)} per 1 %."
            : "";
    }

    /// <summary>Where open interest grew most, and what that could mean.</summary>
    public static string Reading(OiChangeView view)
    {
        if (view.ComparedWith is not { } day || view.Calls is not { } calls || view.Puts is not { } puts)
        {
            return "";
        }
        return $"Since {Format.Day(day)}: calls {Format.SignedContracts(calls.Change)}, puts "
            + $"{Format.SignedContracts(puts.Change)} contracts. {Wall("Call", view.CallWall)} "
            + $"{Wall("Put", view.PutWall)} Growth would be new positions, of whichever side.";
    }

    /// <summary>What traded, and what it does not say.</summary>
    public static string Reading(NetPremiumView view)
    {
        if (view.Points.Count == 0)
        {
            return "";
        }
        NetPremiumPointView last = view.Points[^1];
        string gaps = view.Gaps > 0 ? $" {view.GapMinutes:F0} minutes are not known and in no sum." : "";
        return $"Up to {Format.MarketTime(last.Time)}: calls {Format.Usd(last.CallUsd)}, "
            + $"puts {Format.Usd(last.PutUsd)}, calls less puts {Format.SignedUsd(last.NetUsd)}. "
            + "Which side opened the trades is not known, so that more "
            + $"premium in calls could be bought or sold.{gaps}";
    }

    private static string Wall(string side, StrikeLevelView? wall) =>
        wall?.StrikeUsd is { } strike
            ? $"{side} change wall {Format.Strike(strike)}, {Format.SignedContracts(wall.Value)}."
            : wall?.Reason ?? "";
}
