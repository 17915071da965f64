using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing.American;

/// <summary>What the right to exercise early adds to a European price.</summary>
public static class AmericanPremium
{
    /// <summary>American less European price in USD per share at one volatility; 0 or more.</summary>
    /// <inheritdoc cref="AmericanPricer.Value" path="/param"/>
    /// <remarks>Taken off an American quote it leaves the European price that put-call parity is about.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Strike or volatility is not finite and positive.</exception>
    public static double Usd(in ExpiryTerms terms, double strikeUsd, double volatility, OptionSide side)
    {
        AmericanValue american = AmericanPricer.Value(terms, strikeUsd, volatility, side);
        return american.Method == AmericanMethod.European
            ? 0
            : Math.Max(american.PriceUsd - Black76.PriceUsd(terms, strikeUsd, volatility, side), 0);
    }
}
