namespace Strikelight.Web.Pages.Levels;

/// <summary>How much of a chain settles with the session.</summary>
/// <param name="OfVolume">Share of the contracts traded, 0 to 1.</param>
/// <param name="OfGamma">Share of the gross gamma exposure, 0 to 1.</param>
/// <param name="Reason">Why one is missing; null where none is.</param>
public sealed record ShareView(double? OfVolume, double? OfGamma, string? Reason);
