namespace Strikelight.Web.Shell.Charts;

/// <summary>Data of <c>sl-bars</c>: horizontal bars by strike, ascending upwards.</summary>
public sealed record BarsChart : ChartData
{
    /// <summary>Series of one length.</summary>
    public required IReadOnlyList<BarSeries> Series { get; init; }

    /// <summary>Strikes as text.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Dots over the bars: the value of now first, then earlier ones, the newest first.</summary>
    public IReadOnlyList<BarDots>? Dots { get; init; }

    /// <summary>Where spot lies between the labels.</summary>
    public double? SpotIndex { get; init; }

    /// <summary>Its text.</summary>
    public string? SpotLabel { get; init; }

    /// <summary>Named positions between the labels.</summary>
    public IReadOnlyList<IndexMark>? Marks { get; init; }
}
