namespace Strikelight.Core.Contracts;

/// <summary>What the bid and ask of a contract are good for.</summary>
public enum QuoteStatus : byte
{
    /// <summary>Not looked at: never left in a built chain.</summary>
    NotChecked,

    /// <summary>Bid and ask present, bid below or at ask.</summary>
    TwoSided,

    /// <summary>Ask without bid: worth less than the ask, no mid.</summary>
    NoBid,

    /// <summary>Neither side quoted.</summary>
    NoQuote,

    /// <summary>Bid above ask: both dropped.</summary>
    Crossed,

    /// <summary>A sentinel, a negative or an impossible price: both sides dropped.</summary>
    Absurd,
}
