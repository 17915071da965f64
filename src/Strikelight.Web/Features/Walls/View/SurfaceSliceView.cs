namespace Strikelight.Web.Features.Walls.View;

/// <summary>The smile of one root and expiry.</summary>
public sealed record SurfaceSliceView
{
    /// <summary>Expiry date as listed.</summary>
    public required DateOnly Expiry { get; init; }

    /// <summary>The option root.</summary>
    public required string Root { get; init; }

    /// <summary>Calendar days to settlement, with fractions.</summary>
    public required double Days { get; init; }

    /// <summary>svi, spline or none.</summary>
    public required string Curve { get; init; }

    /// <summary>Why there is no curve; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Forward; null where none.</summary>
    public double? ForwardUsd { get; init; }

    /// <summary>Volatility at the money, risk reversals and butterflies.</summary>
    public required SkewView Skew { get; init; }

    /// <summary>Model-free volatility of the variance strip, a fraction.</summary>
    public double? StripVolatility { get; init; }

    /// <summary>Share of the variance that lies beyond the strip's last strikes, estimated, 0 to 1.</summary>
    public double? StripMissingShare { get; init; }

    /// <summary>Why there is no strip; null where there is one.</summary>
    public string? StripReason { get; init; }

    /// <summary>Out-of-the-money contracts with an own volatility.</summary>
    public int Quoted { get; init; }

    /// <summary>Of them those held against the curve; none of a spline.</summary>
    public int Judged { get; init; }

    /// <summary>Of them those whose model price lies outside of bid and ask.</summary>
    public int Outside { get; init; }

    /// <summary>Median distance of model price and mid in half spreads.</summary>
    public double? MedianHalfSpreads { get; init; }

    /// <summary>Points of the butterfly check; 0 where the curve is not checked.</summary>
    public int ButterflyPoints { get; init; }

    /// <summary>Of them those with butterfly arbitrage.</summary>
    public int ButterflyViolations { get; init; }

    /// <summary>Of those the ones within the quoted strikes.</summary>
    public int ButterflyQuotedViolations { get; init; }

    /// <summary>Points compared with the settlement before; 0 where there is none.</summary>
    public int CalendarPoints { get; init; }

    /// <summary>Of them those with calendar arbitrage.</summary>
    public int CalendarViolations { get; init; }

    /// <summary>Parameters of the curve; null but for SVI.</summary>
    public SviView? Svi { get; init; }
}
