using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>Value and all sensitivities of each contract of one root and expiry, for a table of the chain.</summary>
public static class SeriesGreeks
{
    /// <summary>One entry a contract of the series, in the order of the columns; null where there is none.</summary>
    /// <param name="analysis">The analysed chain.</param>
    /// <param name="seriesIndex">Index into the chain's series.</param>
    /// <remarks>
    /// Black's formula at the contract's volatility, forward and spot: delta, gamma, vega, vanna and charm are those of
    /// the analysis. Of American options there are none: their theta is not Black's.
    /// </remarks>
    public static OptionGreeks?[] Of(ChainAnalysis analysis, int seriesIndex)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        OptionSeries series = analysis.Chain.Series[seriesIndex];
        SeriesAnalysis shared = analysis.Series[seriesIndex];
        OptionGreeks?[] greeks = new OptionGreeks?[series.Count];
        if (series.Root.Exercise != ExerciseStyle.European || !shared.HasForward)
        {
            return greeks;
        }
        ExpiryTerms terms = shared.Terms(analysis.SpotUsd);
        for (int i = 0; i < greeks.Length; i++)
        {
            int contract = series.Start + i;
            double volatility = analysis.Volatility[contract];
            greeks[i] =
                volatility > 0
                    ? Black76.Greeks(
                        terms,
                        analysis.Chain.StrikeUsd[contract],
                        volatility,
                        analysis.Chain.Side[contract]
                    )
                    : null;
        }
        return greeks;
    }
}
