namespace Strikelight.Core.Levels;

/// <summary>The expiries traders call by name.</summary>
public enum ExpiryName
{
    /// <summary>Settles with the session, or between sessions with the next one.</summary>
    ZeroDte,

    /// <summary>The settlement date after that.</summary>
    Next,

    /// <summary>The first Friday on or after the session, or the session before where it is a holiday.</summary>
    Weekly,

    /// <summary>The third Friday of the session's month, or the session before.</summary>
    Monthly,

    /// <summary>The third Friday of the month after it, or the session before.</summary>
    NextMonthly,
}
