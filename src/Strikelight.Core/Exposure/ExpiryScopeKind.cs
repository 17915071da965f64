namespace Strikelight.Core.Exposure;

/// <summary>How the expiries that count are chosen.</summary>
public enum ExpiryScopeKind
{
    /// <summary>Every expiry that is not settled.</summary>
    All,

    /// <summary>What settles on the current session's date or, once that session is over, on the next one's.</summary>
    ZeroDte,

    /// <summary>What settles in the Monday-to-Sunday week of that session.</summary>
    ThisWeek,

    /// <summary>What settles in the calendar month of that session.</summary>
    ThisMonth,

    /// <summary>Listed expiry dates picked by hand.</summary>
    Picked,
}
