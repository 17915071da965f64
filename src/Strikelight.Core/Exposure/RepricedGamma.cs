using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>Gamma at another spot than today's: Black's formula with the forward moved along.</summary>
/// <remarks>
/// Γ(x) = e^(−qT) φ(d1) / (x σ √T), d1 = (ln(F x / (S K)) + ½σ²T) / (σ√T), e^(−qT) = DF · F / S: strike, volatility,
/// time and carry stay as they are ("sticky strike").
/// </remarks>
internal static class RepricedGamma
{
    public const double InverseSqrtTwoPi = 0.398942280401432677939946;

    /// <summary>Gamma per share at spot <paramref name="x"/>.</summary>
    /// <param name="x">Spot in USD at which gamma is wanted.</param>
    /// <param name="spotUsd">Today's spot.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="carry">Forward and discount of the expiry at today's spot.</param>
    /// <param name="totalVolatility">σ√T.</param>
    public static double At(double x, double spotUsd, double strikeUsd, Carry carry, double totalVolatility)
    {
        double d1 = Offset(strikeUsd, carry, totalVolatility) + Math.Log(x / spotUsd) / totalVolatility;
        return carry.SpotDiscount(spotUsd) * Density(d1) / (x * totalVolatility);
    }

    /// <summary>d1 at today's spot.</summary>
    public static double Offset(double strikeUsd, Carry carry, double totalVolatility) =>
        Math.Log(carry.ForwardUsd / strikeUsd) / totalVolatility + 0.5 * totalVolatility;

    private static double Density(double d) => InverseSqrtTwoPi * Math.Exp(-0.5 * d * d);

    /// <summary>What an expiry's rate and dividends come down to.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Carry(double ForwardUsd, double DiscountFactor)
    {
        /// <summary>e^(−qT).</summary>
        public double SpotDiscount(double spotUsd) => DiscountFactor * ForwardUsd / spotUsd;
    }
}
