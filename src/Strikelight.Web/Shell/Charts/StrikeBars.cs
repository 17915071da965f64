namespace Strikelight.Web.Shell.Charts;

/// <summary>Bars by strike that share a price axis.</summary>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Label">Name in the legend.</param>
/// <param name="Rows">Strike in USD and value; null draws nothing.</param>
public sealed record StrikeBars(string Unit, string Label, IReadOnlyList<double?[]> Rows);
