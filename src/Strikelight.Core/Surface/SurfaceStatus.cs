namespace Strikelight.Core.Surface;

/// <summary>Whether an expiry has a fitted smile, or why it has none.</summary>
public enum SurfaceStatus : byte
{
    /// <summary>Not looked at: never left in a surface.</summary>
    NotTried,

    /// <summary>A curve stands for the smile.</summary>
    Fitted,

    /// <summary>The expiry is over.</summary>
    Expired,

    /// <summary>The expiry has no forward to measure strikes against.</summary>
    NoForward,

    /// <summary>Fewer strikes with an own volatility than the curve needs.</summary>
    TooFewStrikes,

    /// <summary>All strikes with an own volatility lie on one side of the forward.</summary>
    OneSided,
}
