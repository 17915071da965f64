namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>How much of the expected move since the close before is used.</summary>
/// <param name="FullMoveUsd">One standard deviation from the close before to the settlement.</param>
/// <param name="MovedUsd">Spot less that close.</param>
/// <param name="ShareUsed">Size of the move over the expected one, 1 is all of it.</param>
/// <param name="Reason">Why it is missing; null where it is not.</param>
public sealed record MoveUseView(double? FullMoveUsd, double? MovedUsd, double? ShareUsed, string? Reason);
