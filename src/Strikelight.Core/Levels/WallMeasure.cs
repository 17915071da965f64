namespace Strikelight.Core.Levels;

/// <summary>What the strike of a wall has most of.</summary>
public enum WallMeasure
{
    /// <summary>Unsigned gamma exposure of the open contracts, USD per 1 %.</summary>
    GammaOpenInterest,

    /// <summary>Open contracts.</summary>
    OpenInterest,

    /// <summary>Contracts traded in the session.</summary>
    Volume,

    /// <summary>Contracts by which open interest grew since the close before.</summary>
    OpenInterestChange,
}
