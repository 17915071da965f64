namespace Strikelight.Web.Shell.Charts;

/// <summary>One series of horizontal bars.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Role">Its colour: pos-neg, call, put, neutral.</param>
/// <param name="Values">As many as there are labels; null where missing.</param>
/// <param name="Stack">Series of one stack share a row.</param>
public sealed record BarSeries(string Name, string Role, IReadOnlyList<double?> Values, string? Stack = null);
