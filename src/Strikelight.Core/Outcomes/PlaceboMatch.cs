namespace Strikelight.Core.Outcomes;

/// <summary>How well a kind of placebo stands for the levels.</summary>
/// <param name="Found">Levels with a placebo.</param>
/// <param name="Missing">Levels without one.</param>
/// <param name="MeanDistanceError">
/// How much further from spot than their levels they lie on average, a fraction of spot; NaN without one.
/// </param>
public sealed record PlaceboMatch(int Found, int Missing, double MeanDistanceError);
