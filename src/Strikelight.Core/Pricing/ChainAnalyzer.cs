using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Computes forwards, volatilities and Greeks of a whole chain.</summary>
/// <remarks>
/// One volatility a strike, from the mid of its out-of-the-money side on the forward of its expiry; call and put share
/// it. American options are treated as European on those quotes. Deterministic, safe for several threads.
/// </remarks>
public static class ChainAnalyzer
{
    /// <summary>Analyses the chain at its own market time.</summary>
    public static ChainAnalysis Analyze(ChainSnapshot chain, PricingOptions options)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        AnalysisColumns columns = new(chain.Count);
        var series = ImmutableArray.CreateBuilder<SeriesAnalysis>(chain.Series.Length);
        ForwardEstimate[] forwards = new ForwardEstimate[chain.Series.Length];
        ParityForward.EstimateAll(chain, options, forwards);
        for (int i = 0; i < forwards.Length; i++)
        {
            ForwardEstimate forward = forwards[i];
            YearFraction time = YearFraction.Between(chain.Header.MarketTime, chain.Series[i].SettlesAt);
            SeriesAnalysis before = new(
                time,
                forward.ForwardUsd,
                forward.StandardErrorUsd,
                forward.Origin,
                forward.DiscountFactor,
                double.NaN
            )
            {
                DiscountOrigin = forward.DiscountOrigin,
            };
            series.Add(new SeriesPricer(chain, columns, chain.Series[i]).Price(before));
        }
        return new(chain, columns, series.MoveToImmutable()) { Options = options };
    }
}
