namespace Strikelight.Web.Features.Walls.View;

/// <summary>What a smile is quoted by; volatilities are fractions a year, null where missing.</summary>
public sealed record SkewView
{
    /// <summary>At the forward.</summary>
    public double? AtmVolatility { get; init; }

    /// <summary>Of the put of forward delta −0.25.</summary>
    public double? Put25Volatility { get; init; }

    /// <summary>Of the call of forward delta 0.25.</summary>
    public double? Call25Volatility { get; init; }

    /// <summary>Call less put at 25 delta.</summary>
    public double? RiskReversal25 { get; init; }

    /// <summary>Mean of both less the forward's, at 25 delta.</summary>
    public double? Butterfly25 { get; init; }

    /// <summary>Call less put at 10 delta.</summary>
    public double? RiskReversal10 { get; init; }

    /// <summary>Mean of both less the forward's, at 10 delta.</summary>
    public double? Butterfly10 { get; init; }

    /// <summary>Whether both 25-delta strikes lie within the quotes.</summary>
    public bool IsQuoted25 { get; init; }

    /// <summary>Whether both 10-delta strikes lie within the quotes.</summary>
    public bool IsQuoted10 { get; init; }
}
