namespace Strikelight.Web.Features.Spx.View;

/// <summary>A volatility index beside the same figure of this chain.</summary>
/// <param name="Symbol">The index.</param>
/// <param name="Days">Days that it looks ahead.</param>
/// <param name="LevelPct">Its level, percent a year; null where the source does not have it.</param>
/// <param name="Reason">Why it is missing; null where it is not.</param>
/// <param name="OwnVolatility">Of this chain's strips at the same days, a fraction a year; null where missing.</param>
public sealed record VolatilityIndexView(
    string Symbol,
    int Days,
    double? LevelPct,
    string? Reason,
    double? OwnVolatility
);
