using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Spx.View;

/// <summary>Call and put wall of one measure.</summary>
/// <param name="Measure">What a wall has most of.</param>
/// <param name="Call">At or above spot.</param>
/// <param name="Put">At or below spot.</param>
public sealed record WallsRowView(string Measure, StrikeLevelView Call, StrikeLevelView Put);
