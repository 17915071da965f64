namespace Strikelight.Core.Contracts;

/// <summary>Why a row of the feed is in no number.</summary>
public enum RefusalReason : byte
{
    /// <summary>The option symbol could not be read.</summary>
    MalformedSymbol,

    /// <summary>Adjusted, mini or other root that does not belong to the underlying's standard contracts.</summary>
    NonStandardContract,

    /// <summary>Settled before the chain's market time, yet still listed.</summary>
    Expired,

    /// <summary>Strike zero, negative, not finite or beyond anything listed.</summary>
    AbsurdStrike,

    /// <summary>Open interest or volume negative, not finite, not a whole number or beyond anything traded.</summary>
    AbsurdCount,

    /// <summary>The same root, expiry, strike and side came before.</summary>
    Duplicate,

    /// <summary>The row broke off or its fields have the wrong type.</summary>
    MalformedRow,

    /// <summary>Expiry before 1990 or after 2059: a date nobody set or nobody lists.</summary>
    AbsurdExpiry,
}
