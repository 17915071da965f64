namespace Strikelight.Web.Shell.Charts;

/// <summary>A named position between labels: 2.5 lies half-way between the third and the fourth.</summary>
/// <param name="Index">Position.</param>
/// <param name="Label">Name.</param>
public sealed record IndexMark(double Index, string Label);
