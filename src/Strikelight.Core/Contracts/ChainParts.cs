namespace Strikelight.Core.Contracts;

/// <summary>
/// The columns of a chain as spans of one length, as a store takes them apart and puts them together.
/// </summary>
/// <remarks>
/// Only what no other column or the series imply: expired contracts and the series of a row are found again. The spans
/// stay the caller's; <see cref="ChainBuilder.TryRestore"/> copies them. Meanings are those of
/// <see cref="ChainSnapshot"/>.
/// </remarks>
public readonly ref struct ChainParts
{
    /// <summary>Strikes in USD.</summary>
    public required ReadOnlySpan<double> StrikeUsd { get; init; }

    /// <summary>Call or put.</summary>
    public required ReadOnlySpan<OptionSide> Side { get; init; }

    /// <summary>What bid and ask are good for.</summary>
    public required ReadOnlySpan<QuoteStatus> Quote { get; init; }

    /// <summary>Bids in USD.</summary>
    public required ReadOnlySpan<double> BidUsd { get; init; }

    /// <summary>Asks in USD.</summary>
    public required ReadOnlySpan<double> AskUsd { get; init; }

    /// <summary>Last trades in USD.</summary>
    public required ReadOnlySpan<float> LastUsd { get; init; }

    /// <summary>The vendor's implied volatilities, fractions.</summary>
    public required ReadOnlySpan<float> VendorVolatility { get; init; }

    /// <summary>The vendor's deltas, per share.</summary>
    public required ReadOnlySpan<float> VendorDelta { get; init; }

    /// <summary>The vendor's gammas, per share and USD.</summary>
    public required ReadOnlySpan<float> VendorGamma { get; init; }

    /// <summary>Contracts traded in the session.</summary>
    public required ReadOnlySpan<int> Volume { get; init; }

    /// <summary>Open interest.</summary>
    public required ReadOnlySpan<int> OpenInterest { get; init; }

    /// <summary>Change of open interest since the close before.</summary>
    public required ReadOnlySpan<int> OpenInterestChange { get; init; }

    /// <summary>Contracts at the bid.</summary>
    public required ReadOnlySpan<int> BidSize { get; init; }

    /// <summary>Contracts at the ask.</summary>
    public required ReadOnlySpan<int> AskSize { get; init; }

    /// <summary>Last trade of the contract in Unix seconds.</summary>
    public required ReadOnlySpan<uint> LastTradeUnixSeconds { get; init; }

    /// <summary>The columns of a chain, not copied.</summary>
    public static ChainParts Of(ChainSnapshot chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new()
        {
            StrikeUsd = chain.StrikeUsd,
            Side = chain.Side,
            Quote = chain.Quote,
            BidUsd = chain.BidUsd,
            AskUsd = chain.AskUsd,
            LastUsd = chain.LastUsd,
            VendorVolatility = chain.VendorVolatility,
            VendorDelta = chain.VendorDelta,
            VendorGamma = chain.VendorGamma,
            Volume = chain.Volume,
            OpenInterest = chain.OpenInterest,
            OpenInterestChange = chain.OpenInterestChange,
            BidSize = chain.BidSize,
            AskSize = chain.AskSize,
            LastTradeUnixSeconds = chain.LastTradeUnixSeconds,
        };
    }

    /// <summary>Whether all columns have that many rows.</summary>
    internal bool HaveLength(int count) =>
        StrikeUsd.Length == count
        && Side.Length == count
        && Quote.Length == count
        && BidUsd.Length == count
        && AskUsd.Length == count
        && LastUsd.Length == count
        && VendorVolatility.Length == count
        && VendorDelta.Length == count
        && VendorGamma.Length == count
        && Volume.Length == count
        && OpenInterest.Length == count
        && OpenInterestChange.Length == count
        && BidSize.Length == count
        && AskSize.Length == count
        && LastTradeUnixSeconds.Length == count;

    /// <summary>Copies of all columns; those that are implied are still empty of meaning.</summary>
    internal ChainColumns Copy() =>
        new()
        {
            Strike = StrikeUsd.ToArray(),
            Side = Side.ToArray(),
            Quote = Quote.ToArray(),
            Bid = BidUsd.ToArray(),
            Ask = AskUsd.ToArray(),
            Last = LastUsd.ToArray(),
            VendorVolatility = VendorVolatility.ToArray(),
            VendorDelta = VendorDelta.ToArray(),
            VendorGamma = VendorGamma.ToArray(),
            Volume = Volume.ToArray(),
            OpenInterest = OpenInterest.ToArray(),
            OpenInterestChange = OpenInterestChange.ToArray(),
            BidSize = BidSize.ToArray(),
            AskSize = AskSize.ToArray(),
            LastTrade = LastTradeUnixSeconds.ToArray(),
            Status = new ContractStatus[StrikeUsd.Length],
            Series = new ushort[StrikeUsd.Length],
        };
}
