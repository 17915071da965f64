namespace Strikelight.Web.Features.Spx.View;

/// <summary>The exposures of one expiry date.</summary>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="All">All roots together.</param>
/// <param name="Roots">Each root, in the order of the roots; null where it does not list the date.</param>
public sealed record ExpirySumsView(DateOnly Expiry, GreekSumsView All, IReadOnlyList<GreekSumsView?> Roots);
