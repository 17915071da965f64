using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Volatility and Greeks of every contract of a chain, in the chain's column order.</summary>
/// <remarks>
/// Greeks are per share: delta per USD, gamma per USD², vega per 1.00 of volatility, vanna delta per 1.00 of
/// volatility, charm delta per year of passing time. NaN where the status says there is no volatility. Volatilities
/// and statuses stay, 9 bytes a contract; Greeks, 40 bytes, are computed when first asked for and can be let go.
/// Safe for several threads.
/// </remarks>
public sealed partial class ChainAnalysis
{
    private readonly Lock _gate = new();
    private readonly AnalysisColumns _columns;
    private volatile ContractGreeks? _greeks;

    /// <summary>Takes over the columns.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="columns">Volatilities and statuses.</param>
    /// <param name="series">One entry a series.</param>
    /// <param name="greeks">Greeks of another model, for tests; null for our own.</param>
    internal ChainAnalysis(
        ChainSnapshot chain,
        AnalysisColumns columns,
        ImmutableArray<SeriesAnalysis> series,
        ContractGreeks? greeks = null
    )
    {
        Guard.SameLength(chain.Count, columns.Status.Length);
        Guard.SameLength(chain.Series.Length, series.Length);
        Chain = chain;
        _columns = columns;
        _greeks = greeks;
        Series = series;
        FirstSeries = series;
        SpotUsd = chain.SpotUsd;
    }

    /// <summary>The chain that was analysed.</summary>
    public ChainSnapshot Chain { get; }

    /// <summary>Rates and clock the analysis rests on.</summary>
    public PricingOptions Options { get; internal init; } = PricingOptions.Default;

    /// <summary>One entry for each of the chain's series.</summary>
    public ImmutableArray<SeriesAnalysis> Series { get; }

    /// <summary>Bytes held by the columns now.</summary>
    public long ColumnBytes =>
        Chain.Count * (AnalysisColumns.BytesPerContract + (_greeks is null ? 0L : ContractGreeks.BytesPerContract));

    /// <summary>Annual volatility, a fraction; the same for call and put of a strike.</summary>
    public ReadOnlySpan<double> Volatility => _columns.Volatility;

    /// <summary>Delta to spot.</summary>
    public ReadOnlySpan<double> Delta => Greeks.Delta;

    /// <summary>Gamma to spot.</summary>
    public ReadOnlySpan<double> Gamma => Greeks.Gamma;

    /// <summary>Vega per 1.00 of volatility.</summary>
    public ReadOnlySpan<double> Vega => Greeks.Vega;

    /// <summary>Change of delta per 1.00 of volatility.</summary>
    public ReadOnlySpan<double> Vanna => Greeks.Vanna;

    /// <summary>Change of delta per year of passing time.</summary>
    public ReadOnlySpan<double> Charm => Greeks.Charm;

    /// <summary>How each volatility was come by.</summary>
    public ReadOnlySpan<VolStatus> Status => _columns.Status;

    /// <summary>Lets go of the Greeks; who asks again has them computed again, bit for bit the same.</summary>
    public void ForgetGreeks() => _greeks = null;

    private ContractGreeks Greeks => _greeks ?? Computed();

    private ContractGreeks Computed()
    {
        lock (_gate)
        {
            return _greeks ??= ChainGreeks.Of(this);
        }
    }
}
