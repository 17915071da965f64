namespace Strikelight.Core.Pricing;

/// <summary>What pricing cannot take from the chain.</summary>
public sealed record PricingOptions
{
    /// <summary>The flat default rate, closed exchange without weight.</summary>
    public static PricingOptions Default { get; } = new();

    /// <summary>Rates for discounting where the quotes give none.</summary>
    public RateCurve Rates { get; init; } = RateCurve.Default;

    /// <summary>What nights and closed days count for in trading time. Volatilities are not stated in it.</summary>
    public TradingWeights Clock { get; init; }
}
