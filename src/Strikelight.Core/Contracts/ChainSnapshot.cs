using System.Collections.Immutable;

namespace Strikelight.Core.Contracts;

/// <summary>An immutable option chain in columns, ordered by expiry, settlement, root, strike and side.</summary>
/// <remarks>
/// Columns have one entry a contract and share one length; 69 bytes a contract in all. NaN is a missing price,
/// volatility or Greek; <see cref="MissingCount"/> a missing count. Calls stand before puts at the same strike.
/// </remarks>
public sealed partial class ChainSnapshot
{
    /// <summary>Stands for "the feed did not say" in the columns of counts.</summary>
    public const int MissingCount = int.MinValue;

    private readonly ChainColumns _columns;

    internal ChainSnapshot(
        ChainHeader header,
        ChainColumns columns,
        ImmutableArray<OptionSeries> series,
        ChainCounts counts
    )
    {
        Header = header;
        _columns = columns;
        Series = series;
        Counts = counts;
    }

    /// <summary>Symbol, source, times and underlying.</summary>
    public ChainHeader Header { get; }

    /// <summary>Root and expiry groups in column order.</summary>
    public ImmutableArray<OptionSeries> Series { get; }

    /// <summary>What came in, what is used and what was refused why.</summary>
    public ChainCounts Counts { get; }

    /// <summary>Contracts in the columns.</summary>
    public int Count => _columns.Strike.Length;

    /// <summary>Spot in USD.</summary>
    public double SpotUsd => Header.Underlying.PriceUsd;

    /// <summary>Bytes held by the columns.</summary>
    public long ColumnBytes => (long)Count * ChainColumns.BytesPerContract;

    /// <summary>Strikes in USD.</summary>
    public ReadOnlySpan<double> StrikeUsd => _columns.Strike;

    /// <summary>Bids in USD; NaN where none or not believable.</summary>
    public ReadOnlySpan<double> BidUsd => _columns.Bid;

    /// <summary>Asks in USD; NaN where none or not believable.</summary>
    public ReadOnlySpan<double> AskUsd => _columns.Ask;

    /// <summary>Last trades in USD; NaN where none.</summary>
    public ReadOnlySpan<float> LastUsd => _columns.Last;

    /// <summary>The vendor's implied volatilities, fractions; NaN where none.</summary>
    public ReadOnlySpan<float> VendorVolatility => _columns.VendorVolatility;

    /// <summary>The vendor's deltas, per share; NaN where none.</summary>
    public ReadOnlySpan<float> VendorDelta => _columns.VendorDelta;

    /// <summary>The vendor's gammas, per share and USD; NaN where none.</summary>
    public ReadOnlySpan<float> VendorGamma => _columns.VendorGamma;

    /// <summary>Contracts traded in the session; <see cref="MissingCount"/> where not said.</summary>
    public ReadOnlySpan<int> Volume => _columns.Volume;

    /// <summary>Open interest; <see cref="MissingCount"/> where not said.</summary>
    public ReadOnlySpan<int> OpenInterest => _columns.OpenInterest;

    /// <summary>Change of open interest since the close before; <see cref="MissingCount"/> where not known.</summary>
    public ReadOnlySpan<int> OpenInterestChange => _columns.OpenInterestChange;

    /// <summary>Contracts at the bid; <see cref="MissingCount"/> where not said.</summary>
    public ReadOnlySpan<int> BidSize => _columns.BidSize;

    /// <summary>Contracts at the ask; <see cref="MissingCount"/> where not said.</summary>
    public ReadOnlySpan<int> AskSize => _columns.AskSize;

    /// <summary>Last trade of the contract in Unix seconds; zero where never or not said.</summary>
    public ReadOnlySpan<uint> LastTradeUnixSeconds => _columns.LastTrade;

    /// <summary>Call or put.</summary>
    public ReadOnlySpan<OptionSide> Side => _columns.Side;

    /// <summary>Whether the contract takes part.</summary>
    public ReadOnlySpan<ContractStatus> Status => _columns.Status;

    /// <summary>What bid and ask are good for.</summary>
    public ReadOnlySpan<QuoteStatus> Quote => _columns.Quote;

    /// <summary>Index into <see cref="Series"/> of each contract.</summary>
    public ReadOnlySpan<ushort> SeriesIndex => _columns.Series;

    /// <summary>Midpoint of a two-sided quote in USD, NaN otherwise.</summary>
    public double MidUsd(int contract) =>
        Quote[contract] == QuoteStatus.TwoSided ? 0.5 * (BidUsd[contract] + AskUsd[contract]) : double.NaN;
}
