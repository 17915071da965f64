namespace Strikelight.Providers.Cboe;

/// <summary>What stands behind a key of a contract.</summary>
internal enum CboeValueKind
{
    /// <summary>A number that nobody reads; it must be one all the same.</summary>
    Unwanted,

    /// <summary>A number for a column.</summary>
    Wanted,

    /// <summary>The OCC symbol.</summary>
    Symbol,

    /// <summary>The time of the last trade, or null.</summary>
    Time,

    /// <summary>The direction of the last trade, a word.</summary>
    Tick,
}
