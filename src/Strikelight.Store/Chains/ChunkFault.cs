namespace Strikelight.Store.Chains;

/// <summary>Why stored bytes are not a chain.</summary>
public enum ChunkFault
{
    /// <summary>None: there is a value.</summary>
    None,

    /// <summary>Shorter than the blob says it is.</summary>
    Truncated,

    /// <summary>The bytes are not those that were written.</summary>
    ChecksumMismatch,

    /// <summary>Written by a version of the format this program does not read.</summary>
    UnknownVersion,

    /// <summary>Whole and unchanged, yet not what the format allows.</summary>
    Malformed,

    /// <summary>The contract table is not the one the values belong to.</summary>
    WrongContracts,

    /// <summary>The key is missing, or not the one the difference was made against.</summary>
    WrongKey,
}
