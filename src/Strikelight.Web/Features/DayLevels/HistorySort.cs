namespace Strikelight.Web.Features.DayLevels;

/// <summary>Columns that the days can be sorted by.</summary>
public enum HistorySort
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>Last recorded spot.</summary>
    Spot,

    /// <summary>Put wall.</summary>
    PutWall,

    /// <summary>Call wall.</summary>
    CallWall,

    /// <summary>Zero gamma.</summary>
    ZeroGamma,

    /// <summary>Max pain.</summary>
    MaxPain,

    /// <summary>Net gamma exposure.</summary>
    Gex,

    /// <summary>Puts per call by volume.</summary>
    PutCallVolume,

    /// <summary>Puts per call by open interest.</summary>
    PutCallOi,

    /// <summary>Volatility at the forward in the first minute.</summary>
    Volatility,

    /// <summary>Expected move in the first minute.</summary>
    ExpectedMove,

    /// <summary>What spot moved against the expected move.</summary>
    MoveShare,

    /// <summary>Minutes that are not recorded.</summary>
    Missing,
}
