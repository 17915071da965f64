namespace Strikelight.Web.Features.Spx.View;

/// <summary>Volatility of one root and expiry.</summary>
public sealed record TermView
{
    /// <summary>The root and expiry.</summary>
    public required SeriesView Series { get; init; }

    /// <summary>Calendar days to the settlement.</summary>
    public required double Days { get; init; }

    /// <summary>At the forward, a fraction a year.</summary>
    public double? AtmVolatility { get; init; }

    /// <summary>
    /// Since the date before, a fraction a year; of two settlements of one date only the last has it.
    /// </summary>
    public double? ForwardVolatility { get; init; }

    /// <summary>Why there is no forward volatility; null where there is one.</summary>
    public string? ForwardReason { get; init; }

    /// <summary>At 25 delta.</summary>
    public required WingView Delta25 { get; init; }

    /// <summary>At 10 delta.</summary>
    public required WingView Delta10 { get; init; }
}
