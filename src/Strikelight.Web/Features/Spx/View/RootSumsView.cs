namespace Strikelight.Web.Features.Spx.View;

/// <summary>The exposures of one root.</summary>
/// <param name="Root">Option root.</param>
/// <param name="Settlement">am or pm.</param>
/// <param name="Sums">Sums over its contracts in scope.</param>
public sealed record RootSumsView(string Root, string Settlement, GreekSumsView Sums);
