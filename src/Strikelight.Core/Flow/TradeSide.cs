namespace Strikelight.Core.Flow;

/// <summary>Who seems to have started a trade, by its price against a quote.</summary>
public enum TradeSide : byte
{
    /// <summary>Cannot be said.</summary>
    Unclassified,

    /// <summary>A buyer: at the ask or above.</summary>
    Bought,

    /// <summary>A seller: at the bid or below.</summary>
    Sold,
}
