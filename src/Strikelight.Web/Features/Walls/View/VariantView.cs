namespace Strikelight.Web.Features.Walls.View;

/// <summary>A level under one definition.</summary>
/// <param name="Definition">Name of the definition.</param>
/// <param name="PriceUsd">The level.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
/// <param name="IsChosen">Whether it is the definition in use.</param>
/// <param name="Agrees">Whether it stands where the one in use does.</param>
public sealed record VariantView(string Definition, double? PriceUsd, string? Reason, bool IsChosen, bool Agrees);
