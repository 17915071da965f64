using System.Runtime.InteropServices;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Computes forwards and volatilities of a whole chain; its Greeks follow when they are asked for.</summary>
/// <remarks>
/// One volatility a strike, from the mid of its out-of-the-money side (of the other where only that has one to trust)
/// on the forward of its expiry, by the model of its exercise style; call and put share it. Deterministic, safe for
/// several threads.
/// </remarks>
public static class ChainAnalyzer
{
    /// <summary>Analyses the chain at its own market time.</summary>
    public static ChainAnalysis Analyze(ChainSnapshot chain, PricingOptions options)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(options);
        AnalysisColumns columns = new(chain.Count);
        SeriesAnalysis[] series = Forwards(chain, options);
        ChainVolatilities.Fill(chain, series, columns);
        return new(chain, columns, ImmutableCollectionsMarshal.AsImmutableArray(series)) { Options = options };
    }

    private static SeriesAnalysis[] Forwards(ChainSnapshot chain, PricingOptions options)
    {
        ForwardEstimate[] forwards = new ForwardEstimate[chain.Series.Length];
        ParityForward.EstimateAll(chain, options, forwards, out double exerciseSpot);
        SeriesAnalysis[] series = new SeriesAnalysis[forwards.Length];
        for (int i = 0; i < forwards.Length; i++)
        {
            ForwardEstimate forward = forwards[i];
            bool isAmerican = chain.Series[i].Root.Exercise == ExerciseStyle.American;
            series[i] = new(
                YearFraction.Between(chain.Header.MarketTime, chain.Series[i].SettlesAt),
                forward.ForwardUsd,
                forward.StandardErrorUsd,
                forward.Origin,
                forward.DiscountFactor,
                double.NaN
            )
            {
                DiscountOrigin = forward.DiscountOrigin,
                ExerciseSpotUsd = isAmerican ? exerciseSpot : double.NaN,
            };
        }
        return series;
    }
}
