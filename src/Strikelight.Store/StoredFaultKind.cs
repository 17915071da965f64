namespace Strikelight.Store;

/// <summary>Why a stored row gives no value.</summary>
public enum StoredFaultKind
{
    /// <summary>The row is there, but not as it was written.</summary>
    ChecksumMismatch,

    /// <summary>The row is as it was written, in a form this version does not know.</summary>
    UnknownForm,

    /// <summary>The file cannot be read at this place; what follows in the range is not known either.</summary>
    Unreadable,

    /// <summary>The store is not open; nothing can be said about the row.</summary>
    Unavailable,
}
