namespace Strikelight.Core.Pricing;

/// <summary>How the discount factor of an expiry was come by.</summary>
public enum DiscountOrigin : byte
{
    /// <summary>Not looked at, or the expiry is over.</summary>
    NotTried,

    /// <summary>The configured rate.</summary>
    Curve,

    /// <summary>The slope of call minus put over strike.</summary>
    ParitySlope,
}
