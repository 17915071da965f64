namespace Strikelight.Web.Features.Spx.View;

/// <summary>How much spot moved on the recorded days that began on one side of zero gamma.</summary>
/// <param name="Days">Days it rests on.</param>
/// <param name="RealisedVolatility">First minute to last, a fraction a year; null without a day.</param>
public sealed record FlipSideView(int Days, double? RealisedVolatility);
