namespace Strikelight.Core.Levels;

/// <summary>Why there is no level.</summary>
public enum NoLevelReason
{
    /// <summary>There is a level.</summary>
    None,

    /// <summary>No expiry is in scope.</summary>
    EmptyScope,

    /// <summary>The sign convention has no positions to work with.</summary>
    NoPositions,

    /// <summary>No open interest: none open, or the source does not say.</summary>
    NoOpenInterest,

    /// <summary>No volume: nothing has traded yet, or the source does not say.</summary>
    NoVolume,

    /// <summary>No contract's open interest is known to have grown.</summary>
    NoOpenInterestChange,

    /// <summary>Open contracts are there, but no gamma is known.</summary>
    NoGamma,

    /// <summary>No volatility or forward is known for the expiry that is needed.</summary>
    NoVolatility,

    /// <summary>Nothing is listed on the side of spot where the level is looked for.</summary>
    NothingOnThisSide,

    /// <summary>All positions have one sign: the quantity cannot change sign.</summary>
    OneSided,

    /// <summary>The quantity does not change sign in the range that was searched.</summary>
    NoneInRange,
}
