namespace Strikelight.Core.Contracts;

/// <summary>One row of a feed before the door: numbers as sent, NaN where the feed had none.</summary>
/// <remarks>
/// A provider maps its own sentinels (-999, "NaN", 0 where 0 means none) to NaN before it fills this. Volatility is a
/// fraction, gamma per share and USD, times UTC.
/// </remarks>
public struct RawContract
{
    /// <summary>Option root.</summary>
    public string Root { get; set; }

    /// <summary>Expiry date as listed.</summary>
    public DateOnly Expiry { get; set; }

    /// <summary>Call or put.</summary>
    public OptionSide Side { get; set; }

    /// <summary>Strike in USD.</summary>
    public double StrikeUsd { get; set; }

    /// <summary>Best bid in USD.</summary>
    public double BidUsd { get; set; }

    /// <summary>Best ask in USD.</summary>
    public double AskUsd { get; set; }

    /// <summary>Last trade in USD.</summary>
    public double LastUsd { get; set; }

    /// <summary>Contracts at the bid.</summary>
    public double BidSize { get; set; }

    /// <summary>Contracts at the ask.</summary>
    public double AskSize { get; set; }

    /// <summary>Contracts traded in the session.</summary>
    public double Volume { get; set; }

    /// <summary>Open interest of the last close.</summary>
    public double OpenInterest { get; set; }

    /// <summary>Change of open interest against the close before; NaN where the feed does not know.</summary>
    public double OpenInterestChange { get; set; }

    /// <summary>The vendor's implied volatility, a fraction.</summary>
    public double VendorVolatility { get; set; }

    /// <summary>The vendor's delta, per share.</summary>
    public double VendorDelta { get; set; }

    /// <summary>The vendor's gamma, per share and USD.</summary>
    public double VendorGamma { get; set; }

    /// <summary>When the contract last traded; null where never or not said.</summary>
    public DateTimeOffset? LastTradeAt { get; set; }

    /// <summary>A row in which every number is missing.</summary>
    public static RawContract Blank =>
        new()
        {
            Root = "",
            StrikeUsd = double.NaN,
            BidUsd = double.NaN,
            AskUsd = double.NaN,
            LastUsd = double.NaN,
            BidSize = double.NaN,
            AskSize = double.NaN,
            Volume = double.NaN,
            OpenInterest = double.NaN,
            OpenInterestChange = double.NaN,
            VendorVolatility = double.NaN,
            VendorDelta = double.NaN,
            VendorGamma = double.NaN,
        };
}
