namespace Strikelight.Web.Budget;

/// <summary>How short memory is, and so what is given up: each level includes those before it.</summary>
public enum PressureLevel
{
    /// <summary>Enough.</summary>
    None,

    /// <summary>Caches are cut to half, symbols nobody looks at are dropped.</summary>
    Trim,

    /// <summary>Live pages are drawn half as often.</summary>
    Slow,

    /// <summary>No new streams, no new symbols, no past pages that are not cached.</summary>
    Refuse,

    /// <summary>Streams whose reader is behind are closed, longest behind first; caches are emptied.</summary>
    Evict,
}
