namespace Strikelight.Providers.Recorded;

/// <summary>Where the time of a recording comes from.</summary>
public enum RecordedTimeOrigin
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>The answer says when it was written, in UTC.</summary>
    Timestamp,

    /// <summary>The answer does not say so; its last trade stands in.</summary>
    LastTrade,

    /// <summary>The page says when it was opened.</summary>
    PageDate,

    /// <summary>The page's date could not be read; inferred from which expiries are still open.</summary>
    Expiries,
}
