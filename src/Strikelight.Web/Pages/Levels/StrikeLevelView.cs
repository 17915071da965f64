namespace Strikelight.Web.Pages.Levels;

/// <summary>A level at a strike, or the reason why there is none.</summary>
/// <param name="StrikeUsd">The strike.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
/// <param name="DistancePct">Strike against spot in percent.</param>
/// <param name="Value">The measure at the strike.</param>
/// <param name="ShareOfTotal">Its share of its side's total, 0 to 1.</param>
/// <param name="GapToSecond">How far the runner-up stays behind, 0 to 1.</param>
public sealed record StrikeLevelView(
    double? StrikeUsd,
    string? Reason,
    double? DistancePct,
    double? Value,
    double? ShareOfTotal,
    double? GapToSecond
);
