namespace Strikelight.Web.Shell.Charts;

/// <summary>Data of <c>sl-curve</c>: values over a price axis with marked prices.</summary>
public sealed record CurveChart : ChartData
{
    /// <summary>Unit of the axis.</summary>
    public required string XUnit { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string YUnit { get; init; }

    /// <summary>Ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Curves of the same length.</summary>
    public required IReadOnlyList<CurveSeries> Series { get; init; }

    /// <summary>Marked prices, the most important first.</summary>
    public IReadOnlyList<CurveMark>? MarksX { get; init; }

    /// <summary>Whether zero is drawn.</summary>
    public bool ZeroLine { get; init; }

    /// <summary>Shaded ranges.</summary>
    public IReadOnlyList<CurveBand>? BandsX { get; init; }

    /// <summary>Whether the axis is in powers of ten; every price is positive then.</summary>
    public bool? XLog { get; init; }

    /// <summary>Whether values are no differences, so that a tooltip prints no plus.</summary>
    public bool? NoPlus { get; init; }

    /// <summary>A time axis: <c>clock</c>, minutes of a New York day, or <c>day</c>, days since 1970.</summary>
    public string? XTime { get; init; }
}
