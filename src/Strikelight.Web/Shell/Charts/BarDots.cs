namespace Strikelight.Web.Shell.Charts;

/// <summary>One value a label, drawn as a dot over the bars.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">As many as there are labels; null where missing.</param>
public sealed record BarDots(string Name, IReadOnlyList<double?> Values);
