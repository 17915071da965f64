namespace Strikelight.Core.Contracts;

/// <summary>The underlying as the feed gives it beside the chain. Missing values are null.</summary>
/// <param name="PriceUsd">Last price or index level; finite and positive.</param>
/// <param name="LastTradeAt">When the market said so, UTC.</param>
public sealed record UnderlyingQuote(double PriceUsd, DateTimeOffset LastTradeAt)
{
    /// <summary>Close of the session before.</summary>
    public double? PreviousCloseUsd { get; init; }

    /// <summary>Change since the close before.</summary>
    public double? ChangeUsd => PriceUsd - PreviousCloseUsd;

    /// <summary>The same in percent of that close; null where it is not a price.</summary>
    public double? ChangePct => PreviousCloseUsd is > 0 ? 100 * (PriceUsd / PreviousCloseUsd.Value - 1) : null;

    /// <summary>Open of the session.</summary>
    public double? OpenUsd { get; init; }

    /// <summary>Highest price of the session.</summary>
    public double? HighUsd { get; init; }

    /// <summary>Lowest price of the session.</summary>
    public double? LowUsd { get; init; }

    /// <summary>Best bid; none for an index.</summary>
    public double? BidUsd { get; init; }

    /// <summary>Best ask; none for an index.</summary>
    public double? AskUsd { get; init; }

    /// <summary>Shares traded in the session; none for an index.</summary>
    public long? VolumeShares { get; init; }
}
