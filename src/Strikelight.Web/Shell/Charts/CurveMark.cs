namespace Strikelight.Web.Shell.Charts;

/// <summary>A marked price.</summary>
/// <param name="X">Price.</param>
/// <param name="Label">Name.</param>
/// <param name="Role">Its colour: spot, flip, call, put, neutral.</param>
public sealed record CurveMark(double X, string Label, string Role);
