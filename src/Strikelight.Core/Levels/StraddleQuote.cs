namespace Strikelight.Core.Levels;

/// <summary>The at-the-money straddle: what the market asks for one call and one put at the forward.</summary>
/// <param name="PriceUsd">Mid at the forward, linear between two neighbouring strikes; NaN where missing.</param>
/// <param name="LowStrikeUsd">Strike at or below the forward; NaN where missing.</param>
/// <param name="HighStrikeUsd">Strike at or above the forward; NaN where missing.</param>
/// <param name="Text">Why it is missing; empty where it is not.</param>
public sealed record StraddleQuote(double PriceUsd, double LowStrikeUsd, double HighStrikeUsd, string Text)
{
    /// <summary>Probability that a normal move stays within one straddle: not one standard deviation.</summary>
    public const double ProbabilityWithin = 0.5751;

    /// <summary>√(π/2): one standard deviation in straddles, the straddle being the expected absolute move.</summary>
    public const double SigmaPerStraddle = 1.2533141373155003;

    /// <summary>The standard deviation that the straddle stands for, in USD; NaN where missing.</summary>
    public double SigmaUsd => PriceUsd * SigmaPerStraddle;

    internal static StraddleQuote Missing(string why) => new(double.NaN, double.NaN, double.NaN, why);
}
