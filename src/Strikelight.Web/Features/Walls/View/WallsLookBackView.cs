using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>What the page shows of its symbol's past.</summary>
/// <param name="Gex">Net exposure by strike at earlier times; empty unless asked for.</param>
/// <param name="OiChange">Change of open interest since the day before.</param>
/// <param name="NetPremium">Premium through the session.</param>
public sealed record WallsLookBackView(
    IReadOnlyList<GexLookBackView> Gex,
    OiChangeView OiChange,
    NetPremiumView NetPremium
)
{
    /// <summary>How what was asked for stands; pending too where it is shown as far as it goes.</summary>
    public IReadOnlyList<LookBackState> States { get; init; } = [];

    /// <summary>Nothing looked up yet.</summary>
    public static WallsLookBackView Unread { get; } = new([], new() { State = "pending" }, new() { State = "pending" });
}
