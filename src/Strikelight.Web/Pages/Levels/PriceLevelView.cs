namespace Strikelight.Web.Pages.Levels;

/// <summary>A level at a price, or the reason why there is none.</summary>
/// <param name="PriceUsd">The price.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
/// <param name="DistancePct">Price against spot in percent.</param>
public sealed record PriceLevelView(double? PriceUsd, string? Reason, double? DistancePct);
