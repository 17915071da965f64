namespace Strikelight.Core.Pricing;

/// <summary>How the volatility of a contract was come by, or why it has none.</summary>
public enum VolStatus : byte
{
    /// <summary>Not looked at: never left in an analysis.</summary>
    NotTried,

    /// <summary>
    /// Solved from the out-of-the-money mid at this strike; where it has none, from the in-the-money one if its time
    /// value stands clear of its spread.
    /// </summary>
    Solved,

    /// <summary>No own solution; the vendor's value is used and marked.</summary>
    VendorValue,

    /// <summary>The expiry is over.</summary>
    Expired,

    /// <summary>No two-sided quote that can be used, and the vendor has no value.</summary>
    NoQuote,

    /// <summary>The price is at or below its lower bound, and the vendor has no value.</summary>
    BelowIntrinsic,

    /// <summary>The price is at or above its upper bound, and the vendor has no value.</summary>
    AboveUpperBound,

    /// <summary>No believable solution: none, or more than 2,000 % a year. And the vendor has no value.</summary>
    DidNotConverge,

    /// <summary>The expiry has no forward, without which no volatility gives Greeks.</summary>
    NoForward,
}
