namespace Strikelight.Web.Shell.Charts;

/// <summary>A shaded range of prices.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="Label">Name.</param>
public sealed record CurveBand(double From, double To, string Label);
