using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Pages.Levels;

/// <summary>What pages show of the session itself: what settles with it, and how much of the chain that is.</summary>
internal static class SessionViews
{
    /// <summary>What settles with the session, the nearest first.</summary>
    public static IReadOnlyList<SettlementView> Settlements(SettlementClock clock) =>
        [.. clock.Countdowns.Where(countdown => countdown.IsZeroDte).Select(Settlement)];

    /// <summary>How much of the chain settles today.</summary>
    public static ShareView Share(ZeroDteShare share) =>
        new(
            Known.OrNull(share.OfVolume),
            Known.OrNull(share.OfGamma),
            share.Text.Length > 0 ? share.Text
                : double.IsNaN(share.OfVolume) ? "Nothing has traded yet, or the source does not say."
                : double.IsNaN(share.OfGamma) ? "No open contract has a gamma."
                : null
        );

    private static SettlementView Settlement(SettlementCountdown countdown) =>
        new()
        {
            Root = countdown.Series.Root.Root,
            Style = Known.Name(countdown.Style),
            SettlesAt = countdown.Series.SettlesAt,
            SecondsLeft = countdown.Left.TotalSeconds,
            IsHalfDay = countdown.IsHalfDay,
        };
}
