namespace Strikelight.Web.Features.Walls.View;

/// <summary>One standard deviation of the move to the nearest settlement in scope.</summary>
/// <param name="PriceUsd">The move.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
/// <param name="LowUsd">Spot less the move.</param>
/// <param name="HighUsd">Spot plus the move.</param>
/// <param name="Expiry">The expiry it stands for.</param>
/// <param name="Volatility">Volatility at the forward, a fraction a year.</param>
/// <param name="StraddleUsd">The straddle at the forward: a 57.5 % range, not one standard deviation.</param>
/// <param name="StraddleReason">Why there is no straddle; null where there is one.</param>
/// <param name="ToCloseUsd">The part of the move that belongs to the rest of the session.</param>
public sealed record ExpectedMoveView(
    double? PriceUsd,
    string? Reason,
    double? LowUsd,
    double? HighUsd,
    DateOnly? Expiry,
    double? Volatility,
    double? StraddleUsd,
    string? StraddleReason,
    double? ToCloseUsd
);
