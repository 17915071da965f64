namespace Strikelight.Web.Features.Walls.View;

/// <summary>Which rates discount where an expiry's own quotes do not tell, and how old they are.</summary>
/// <param name="Name">What the rates are.</param>
/// <param name="AsOf">The day for which they were set.</param>
/// <param name="AgeDays">Days from then to the quotes; negative where the quotes are older.</param>
/// <param name="DiscountedSeries">Series discounted at them.</param>
/// <param name="ImpliedSeries">Series whose own quotes gave the discount factor.</param>
/// <param name="Warning">Why they should be replaced; null where they are of the quotes' time.</param>
public sealed record RatesView(
    string Name,
    DateOnly AsOf,
    int AgeDays,
    int DiscountedSeries,
    int ImpliedSeries,
    string? Warning
);
