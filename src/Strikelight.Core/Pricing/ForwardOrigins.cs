namespace Strikelight.Core.Pricing;

/// <summary>What the origins of a forward have in common.</summary>
public static class ForwardOrigins
{
    /// <summary>Whether the expiry's own quotes gave it by parity, freed of early exercise or not.</summary>
    public static bool IsByParity(this ForwardOrigin origin) =>
        origin is ForwardOrigin.Parity or ForwardOrigin.AmericanParity;
}
