namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>The expected move from spot on, at the places of the price chart; empty with no bar to come.</summary>
public sealed record ConeView
{
    /// <summary>Starts of the running bar and of those to come, Unix seconds.</summary>
    public IReadOnlyList<long> StartUnixSeconds { get; init; } = [];

    /// <summary>Lower edge: spot, then one standard deviation below it at the close of each bar.</summary>
    public IReadOnlyList<double> LowUsd { get; init; } = [];

    /// <summary>Upper edge.</summary>
    public IReadOnlyList<double> HighUsd { get; init; } = [];

    /// <summary>Starts of the bars to come.</summary>
    public IReadOnlyList<long> ToCome { get; init; } = [];
}
