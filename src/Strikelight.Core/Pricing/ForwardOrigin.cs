namespace Strikelight.Core.Pricing;

/// <summary>How the forward of an expiry was come by.</summary>
public enum ForwardOrigin : byte
{
    /// <summary>Not looked at.</summary>
    NotTried,

    /// <summary>Put-call parity on two-sided quotes near the money.</summary>
    Parity,

    /// <summary>Spot grown at the configured rate: too few two-sided pairs. Dividends are not in it.</summary>
    SpotAndRate,

    /// <summary>The expiry is over.</summary>
    Expired,
}
