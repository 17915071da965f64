using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>Max pain of one root and expiry.</summary>
/// <param name="Series">The root and expiry.</param>
/// <param name="Level">The strike, or why there is none.</param>
/// <param name="PayoutUsd">What all open contracts would pay there; null without a level.</param>
/// <param name="UnknownContracts">Listed contracts without open interest: not in the sum.</param>
public sealed record PainView(SeriesView Series, StrikeLevelView Level, double? PayoutUsd, int UnknownContracts);
