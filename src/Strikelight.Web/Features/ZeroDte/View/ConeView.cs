namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>The expected move from the close before, at the places of the price chart.</summary>
public sealed record ConeView
{
    /// <summary>Starts of the bars of the session, those to come included, Unix seconds.</summary>
    public IReadOnlyList<long> StartUnixSeconds { get; init; } = [];

    /// <summary>Lower edge: one standard deviation below the close before.</summary>
    public IReadOnlyList<double> LowUsd { get; init; } = [];

    /// <summary>Upper edge.</summary>
    public IReadOnlyList<double> HighUsd { get; init; } = [];

    /// <summary>Starts of the bars to come.</summary>
    public IReadOnlyList<long> ToCome { get; init; } = [];
}
