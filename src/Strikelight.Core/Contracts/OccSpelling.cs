namespace Strikelight.Core.Contracts;

/// <summary>How a source writes the option symbols of the Options Clearing Corporation.</summary>
public enum OccSpelling : byte
{
    /// <summary><c>SPXW240105C01200000</c>: Cboe, Yahoo, Tradier, and ours.</summary>
    Compact,

    /// <summary><c>SPXW  240105C01200000</c>, the root filled with spaces to six: Schwab and OCC itself.</summary>
    Padded,

    /// <summary><c>O:SPXW240105C01200000</c>: Massive, formerly Polygon.</summary>
    Prefixed,

    /// <summary>
    /// <c>SPXW_010524C1200</c>, month first and the strike in dollars: TD Ameritrade's old recordings.
    /// </summary>
    Underscored,
}
