namespace Strikelight.Web.Features.Spx.View;

/// <summary>The exposures at one strike.</summary>
/// <param name="StrikeUsd">Strike.</param>
/// <param name="All">All roots together.</param>
/// <param name="Roots">Each root, in the order of the roots; null where it does not list the strike.</param>
public sealed record StrikeSumsView(double StrikeUsd, GreekSumsView All, IReadOnlyList<GreekSumsView?> Roots);
