namespace Strikelight.Web.Shell.Charts;

/// <summary>One curve.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Role">Its colour: pos-neg, call, put, neutral, accent, flip, pivot.</param>
/// <param name="Values">As many as there are prices; null is a gap.</param>
/// <param name="Points">Drawn as points instead of a line: dots or diamonds.</param>
public sealed record CurveSeries(string Name, string Role, IReadOnlyList<double?> Values, string? Points = null)
{
    /// <summary>Whether a value holds until the next one.</summary>
    public bool? Step { get; init; }

    /// <summary>Its line: solid, dashed, dotted; null is by its place among the series.</summary>
    public string? Dash { get; init; }
}
