using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Volatility and Greeks of every contract of a chain, in the chain's column order.</summary>
/// <remarks>
/// Greeks are per share: delta per USD, gamma per USD², vega per 1.00 of volatility, vanna delta per 1.00 of
/// volatility, charm delta per year of passing time. NaN where the status says there is no volatility. 49 bytes a
/// contract.
/// </remarks>
public sealed partial class ChainAnalysis
{
    private readonly AnalysisColumns _columns;

    internal ChainAnalysis(ChainSnapshot chain, AnalysisColumns columns, ImmutableArray<SeriesAnalysis> series)
    {
        Guard.SameLength(chain.Count, columns.Status.Length);
        Guard.SameLength(chain.Series.Length, series.Length);
        Chain = chain;
        _columns = columns;
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

    /// <summary>Bytes held by the columns.</summary>
    public long ColumnBytes => (long)Chain.Count * AnalysisColumns.BytesPerContract;

    /// <summary>Annual volatility, a fraction; the same for call and put of a strike.</summary>
    public ReadOnlySpan<double> Volatility => _columns.Volatility;

    /// <summary>Delta to spot.</summary>
    public ReadOnlySpan<double> Delta => _columns.Delta;

    /// <summary>Gamma to spot.</summary>
    public ReadOnlySpan<double> Gamma => _columns.Gamma;

    /// <summary>Vega per 1.00 of volatility.</summary>
    public ReadOnlySpan<double> Vega => _columns.Vega;

    /// <summary>Change of delta per 1.00 of volatility.</summary>
    public ReadOnlySpan<double> Vanna => _columns.Vanna;

    /// <summary>Change of delta per year of passing time.</summary>
    public ReadOnlySpan<double> Charm => _columns.Charm;

    /// <summary>How each volatility was come by.</summary>
    public ReadOnlySpan<VolStatus> Status => _columns.Status;
}
