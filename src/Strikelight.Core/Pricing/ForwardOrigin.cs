namespace Strikelight.Core.Pricing;

/// <summary>How the forward of an expiry was come by.</summary>
public enum ForwardOrigin : byte
{
    /// <summary>Not looked at.</summary>
    NotTried,

    /// <summary>Put-call parity on two-sided quotes near the money.</summary>
    Parity,

    /// <summary>
    /// Spot grown at the configured rate: no expiry has enough two-sided pairs. Dividends are not in it.
    /// </summary>
    SpotAndRate,

    /// <summary>The expiry is over.</summary>
    Expired,

    /// <summary>
    /// Between or beyond the forwards of other expiries of the chain: too few two-sided pairs of its own.
    /// </summary>
    Neighbours,

    /// <summary>None: too few two-sided pairs, and spot cannot be held (a volatility index).</summary>
    Unavailable,

    /// <summary>
    /// Put-call parity on two-sided quotes near the money, each freed of what early exercise adds to it.
    /// </summary>
    AmericanParity,
}
