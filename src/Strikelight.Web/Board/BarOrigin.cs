namespace Strikelight.Web.Board;

/// <summary>Where price bars come from. Bars of two origins are never put into one series.</summary>
public enum BarOrigin
{
    /// <summary>The source's own, fetched now.</summary>
    Source,

    /// <summary>The source's own, fetched earlier and kept by this server.</summary>
    Kept,

    /// <summary>Made from the prices this server polled: only what was looked at.</summary>
    Polls,
}
