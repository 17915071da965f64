namespace Strikelight.Web.Shell.Charts;

/// <summary>Data of <c>sl-heatmap</c>: one value a strike and expiry or time, strikes ascending upwards.</summary>
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

    /// <summary>Whether columns may be so narrow that no cell has a text; null where they are wide.</summary>
    public bool? Dense { get; init; }

    /// <summary>A line through the columns, each place between the rows; null without.</summary>
    public IReadOnlyList<double?>? Path { get; init; }

    /// <summary>What the line is.</summary>
    public string? PathLabel { get; init; }

    /// <summary>Where spot lies between the rows.</summary>
    public double? SpotY { get; init; }

    /// <summary>Its text.</summary>
    public string? SpotLabel { get; init; }
}
