namespace Strikelight.Web.Board;

/// <summary>How the data behind a view stand.</summary>
/// <param name="Status">One of the constants here.</param>
/// <param name="Text">One sentence for people; empty when all is well.</param>
public sealed record ViewState(string Status, string Text)
{
    /// <summary>As current as the source delivers.</summary>
    public const string Ready = "ready";

    /// <summary>The market is closed; last values of the session.</summary>
    public const string Closed = "closed";

    /// <summary>The source delivers late by its nature.</summary>
    public const string Delayed = "delayed";

    /// <summary>Newer data should have come.</summary>
    public const string Stale = "stale";

    /// <summary>The source fails; last good data, or none.</summary>
    public const string Failed = "failed";

    /// <summary>Not an answer of the source: the last chain this server kept from an earlier run.</summary>
    public const string Stored = "stored";

    /// <summary>The first data are on their way.</summary>
    public const string Loading = "loading";

    /// <summary>The source does not know the symbol.</summary>
    public const string Unknown = "unknown";

    /// <summary>A past moment, asked for as such.</summary>
    public const string Past = "past";
}
