namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>How well a kind of placebo stands for the levels.</summary>
/// <param name="Found">Levels with a placebo.</param>
/// <param name="Missing">Levels without one: the strike is a level itself, or none is listed.</param>
/// <param name="MeanDistanceError">
/// How much further from spot than their levels they lie on average, a fraction of spot; null without one.
/// </param>
public sealed record PlaceboView(int Found, int Missing, double? MeanDistanceError);
