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

    /// <summary>The file says when it was made, with its distance from UTC.</summary>
    Updated,

    /// <summary>The latest quote of any contract, or the latest trade where none says when it was quoted.</summary>
    LatestQuote,

    /// <summary>The date in the file's name, at the close of that session.</summary>
    FileName,
}
