namespace Strikelight.Core.Levels;

/// <summary>The price with which a contract's volume was multiplied.</summary>
public enum PremiumBasis
{
    /// <summary>Nothing traded: no price needed.</summary>
    NotTraded,

    /// <summary>The midpoint of a two-sided quote.</summary>
    Mid,

    /// <summary>The last trade, for want of a two-sided quote.</summary>
    Last,

    /// <summary>Neither quote nor trade: the premium is missing.</summary>
    NoPrice,

    /// <summary>The source gives no volume: the premium is missing.</summary>
    NoVolume,
}
