namespace Strikelight.Web.Shell;

/// <summary>Age and health of the data of a page.</summary>
public enum FreshnessState
{
    /// <summary>As current as the source delivers.</summary>
    Fresh,

    /// <summary>The source itself delivers late, for example by 15 minutes.</summary>
    Delayed,

    /// <summary>Newer data should have arrived.</summary>
    Stale,

    /// <summary>The market is closed.</summary>
    Closed,

    /// <summary>A past moment, asked for as such.</summary>
    Past,

    /// <summary>The source has not answered since the start: what the server kept from before is shown.</summary>
    Stored,

    /// <summary>The source fails; the last good data are shown.</summary>
    Failed,
}
