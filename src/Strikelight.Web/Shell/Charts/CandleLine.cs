namespace Strikelight.Web.Shell.Charts;

/// <summary>A line over the bars.</summary>
/// <param name="Id">Identity through updates.</param>
/// <param name="Label">Name in the legend.</param>
/// <param name="Role">Its colour: <c>vwap</c>, <c>ema</c>, <c>other</c>.</param>
/// <param name="Points">Unix seconds and value; a null value is a gap.</param>
public sealed record CandleLine(string Id, string Label, string Role, IReadOnlyList<double?[]> Points);
