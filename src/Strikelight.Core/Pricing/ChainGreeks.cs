using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Core.Pricing;

/// <summary>Greeks of every contract of a chain, at the spot and volatilities of its analysis.</summary>
/// <remarks>
/// Delta and gamma of American options are those of the American model where early exercise matters; vega, vanna and
/// charm are the European ones at the same volatility.
/// </remarks>
internal static class ChainGreeks
{
    private const int BlockRows = 128;

    /// <summary>New columns; NaN where there is no volatility or forward.</summary>
    public static ContractGreeks Of(ChainAnalysis analysis)
    {
        ChainSnapshot chain = analysis.Chain;
        ContractGreeks greeks = new(chain.Count);
        GreeksRun[] runs = new GreeksRun[chain.Series.Length];
        int count = 0;
        for (int i = 0; i < chain.Series.Length; i++)
        {
            if (analysis.Series[i].HasForward)
            {
                ExpiryTerms terms = analysis.Series[i].Terms(analysis.SpotUsd);
                runs[count++] = new(terms, chain.Series[i].Start, chain.Series[i].End);
            }
        }
        GreeksInput input = new()
        {
            StrikeUsd = chain.StrikeUsd,
            Volatility = analysis.Volatility,
            Side = chain.Side,
        };
        GreeksOutput output = new()
        {
            Delta = greeks.Delta,
            Gamma = greeks.Gamma,
            Vega = greeks.Vega,
            Vanna = greeks.Vanna,
            Charm = greeks.Charm,
        };
        GreeksPass.Run(runs.AsSpan(0, count), input, output);
        for (int i = 0; i < chain.Series.Length; i++)
        {
            if (chain.Series[i].Root.Exercise == ExerciseStyle.American && analysis.Series[i].HasForward)
            {
                FillAmerican(analysis, greeks, i);
            }
        }
        return greeks;
    }

    private static void FillAmerican(ChainAnalysis analysis, ContractGreeks greeks, int seriesIndex)
    {
        OptionSeries series = analysis.Chain.Series[seriesIndex];
        SeriesAnalysis shared = analysis.Series[seriesIndex];
        Span<double> shares = stackalloc double[4 * BlockRows];
        shares[..BlockRows].Fill(shared.ExerciseSpotUsd);
        shares.Slice(BlockRows, BlockRows).Fill(shared.ForwardUsd);
        shares.Slice(2 * BlockRows, BlockRows).Fill(shared.DiscountFactor);
        shares.Slice(3 * BlockRows, BlockRows).Fill(shared.Time.Years);
        AmericanValue[] values = new AmericanValue[BlockRows];
        for (int start = series.Start; start < series.End; start += BlockRows)
        {
            int count = Math.Min(BlockRows, series.End - start);
            AmericanContracts contracts = new()
            {
                SpotUsd = shares[..count],
                ForwardUsd = shares.Slice(BlockRows, count),
                DiscountFactor = shares.Slice(2 * BlockRows, count),
                Years = shares.Slice(3 * BlockRows, count),
                StrikeUsd = analysis.Chain.StrikeUsd.Slice(start, count),
                Side = analysis.Chain.Side.Slice(start, count),
            };
            AmericanPricer.Values(contracts, analysis.Volatility.Slice(start, count), values.AsSpan(0, count));
            for (int i = 0; i < count; i++)
            {
                if (values[i].Method is AmericanMethod.Boundary or AmericanMethod.Tree)
                {
                    greeks.Delta[start + i] = values[i].Delta;
                    greeks.Gamma[start + i] = values[i].Gamma;
                }
            }
        }
    }
}
