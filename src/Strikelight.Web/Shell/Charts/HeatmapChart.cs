namespace Strikelight.Web.Shell.Charts;

/// <summary>Data of <c>sl-heatmap</c>: one value a strike and expiry, strikes ascending upwards.</summary>
public sealed record HeatmapChart : ChartData
{
    /// <summary>Columns.</summary>
    public required IReadOnlyList<string> X { get; init; }

    /// <summary>Rows.</summary>
    public required IReadOnlyList<string> Y { get; init; }

    /// <summary>Column, row and value; a cell that is not listed is missing.</summary>
    public required IReadOnlyList<double?[]> Cells { get; init; }

    /// <summary>Colours: diverging around zero, or sequential.</summary>
    public required string Mode { get; init; }

    /// <summary>Where spot lies between the rows.</summary>
    public double? SpotY { get; init; }

    /// <summary>Its text.</summary>
    public string? SpotLabel { get; init; }
}
