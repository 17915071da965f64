namespace Strikelight.Web.Features.Walls.View;

/// <summary>What a smile is quoted by; volatilities are fractions a year, null where missing.</summary>
/// <param name="AtmVolatility">At the forward.</param>
/// <param name="Put25Volatility">Of the put of forward delta −0.25.</param>
/// <param name="Call25Volatility">Of the call of forward delta 0.25.</param>
/// <param name="RiskReversal25">Call less put at 25 delta.</param>
/// <param name="Butterfly25">Mean of both less the forward's, at 25 delta.</param>
/// <param name="RiskReversal10">Call less put at 10 delta.</param>
/// <param name="Butterfly10">Mean of both less the forward's, at 10 delta.</param>
/// <param name="IsQuoted25">Whether both 25-delta strikes lie within the quotes.</param>
/// <param name="IsQuoted10">Whether both 10-delta strikes lie within the quotes.</param>
public sealed record SkewView(
    double? AtmVolatility,
    double? Put25Volatility,
    double? Call25Volatility,
    double? RiskReversal25,
    double? Butterfly25,
    double? RiskReversal10,
    double? Butterfly10,
    bool IsQuoted25,
    bool IsQuoted10
);
