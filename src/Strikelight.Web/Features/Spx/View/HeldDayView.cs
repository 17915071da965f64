namespace Strikelight.Web.Features.Spx.View;

/// <summary>A recorded day and the move that its first minute expected of it.</summary>
/// <param name="Day">The session.</param>
/// <param name="FirstSpotUsd">Spot of the first recorded minute.</param>
/// <param name="ExpectedMoveUsd">Expected move to the nearest settlement in that minute.</param>
/// <param name="LastSpotUsd">Spot of the last recorded minute; null where there is but one.</param>
/// <param name="MoveShare">Size of the move in expected moves; null where not known.</param>
public sealed record HeldDayView(
    DateOnly Day,
    double? FirstSpotUsd,
    double? ExpectedMoveUsd,
    double? LastSpotUsd,
    double? MoveShare
)
{
    /// <summary>Whether the move held; null where not known.</summary>
    public bool? IsHeld => MoveShare is { } moves ? moves <= 1 : null;
}
