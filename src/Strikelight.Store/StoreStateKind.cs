namespace Strikelight.Store;

/// <summary>What the store does with writes.</summary>
public enum StoreStateKind
{
    /// <summary>It writes.</summary>
    Open,

    /// <summary>It tries again and again; what was queued waits.</summary>
    Paused,

    /// <summary>It has been closed.</summary>
    Closed,
}
