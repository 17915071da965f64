using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>Max pain, walls, and what is open and trades by strike.</summary>
public sealed record StrikesView
{
    /// <summary>Max pain of each root and expiry in scope, the nearest settlement first.</summary>
    public required IReadOnlyList<PainView> MaxPain { get; init; }

    /// <summary>Walls of each measure over the scope.</summary>
    public required IReadOnlyList<WallsRowView> Walls { get; init; }

    /// <summary>Walls of each expiry date.</summary>
    public required IReadOnlyList<ExpiryWallsView> Expiries { get; init; }

    /// <summary>Exposure and activity by strike, all strikes of the scope.</summary>
    public required IReadOnlyList<StrikeView> Strikes { get; init; }

    /// <summary>Change of open interest at the same strikes.</summary>
    public required IReadOnlyList<OiStepView> OiChange { get; init; }

    /// <summary>Why no change of open interest is known; null where some is.</summary>
    public string? OiChangeReason { get; init; }
}
