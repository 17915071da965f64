using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>The contracts of the simulated SPX that have a volatility, in columns.</summary>
/// <remarks>The call and the put of a strike share the price of the side out of the money.</remarks>
internal sealed class SampleContracts
{
    private SampleContracts(ChainAnalysis analysis, bool withVendorValues)
    {
        Analysis = analysis;
        ChainSnapshot chain = analysis.Chain;
        Index = [.. Enumerable.Range(0, chain.Count).Where(i => IsWanted(analysis, i, withVendorValues))];
        IsSolved = [.. Index.Select(i => analysis.Status[i] == VolStatus.Solved)];
        SpotUsd = chain.SpotUsd;
        Terms = [.. Index.Select(i => TermsOf(analysis, i))];
        Textbook = [.. Terms.Select(TextbookOf)];
        StrikeUsd = [.. Index.Select(i => chain.StrikeUsd[i])];
        ForwardUsd = [.. Terms.Select(terms => terms.ForwardUsd)];
        Years = [.. Terms.Select(terms => terms.Years)];
        Side = [.. Index.Select(i => chain.Side[i])];
        Volatility = [.. Index.Select(i => analysis.Volatility[i])];
        PriceUsd = [.. Index.Select((contract, row) => UndiscountedUsd(contract, row))];
    }

    public ChainAnalysis Analysis { get; }

    /// <summary>Place in the chain.</summary>
    public int[] Index { get; }

    public double SpotUsd { get; }

    public ExpiryTerms[] Terms { get; }

    public TextbookTerms[] Textbook { get; }

    /// <summary>Whether the volatility is our own, else the vendor's.</summary>
    public bool[] IsSolved { get; }

    /// <summary>Undiscounted out-of-the-money price.</summary>
    public double[] PriceUsd { get; }

    public double[] ForwardUsd { get; }

    public double[] StrikeUsd { get; }

    public double[] Years { get; }

    public double[] Volatility { get; }

    public OptionSide[] Side { get; }

    public int Count => Index.Length;

    public static async Task<SampleContracts> LoadAsync(bool withVendorValues = false) =>
        new(await SampleMarket.AnalysisAsync(), withVendorValues);

    /// <summary>Terms whose carry is what forward and spot imply, also in the last week.</summary>
    public static ExpiryTerms TermsOf(ChainAnalysis analysis, int contract)
    {
        SeriesAnalysis series = analysis.Series[analysis.Chain.SeriesIndex[contract]];
        return new(analysis.Chain.SpotUsd, series.ForwardUsd, series.DiscountFactor, series.Time.Years);
    }

    /// <summary>The same terms in a textbook's letters.</summary>
    public static TextbookTerms TextbookOf(ExpiryTerms terms) =>
        new(terms.SpotUsd, terms.RatePerYear, terms.RatePerYear - terms.CarryPerYear, terms.Years);

    /// <summary>Rows that share an expiry.</summary>
    public GreeksRun[] Runs()
    {
        List<GreeksRun> runs = [];
        ReadOnlySpan<ushort> series = Analysis.Chain.SeriesIndex;
        int start = 0;
        for (int end = 1; end <= Count; end++)
        {
            if (end == Count || series[Index[end]] != series[Index[start]])
            {
                runs.Add(new(Terms[start], start, end));
                start = end;
            }
        }
        return [.. runs];
    }

    private static bool IsWanted(ChainAnalysis analysis, int contract, bool withVendorValues) =>
        analysis.Status[contract] == VolStatus.Solved
        || withVendorValues && analysis.Status[contract] == VolStatus.VendorValue;

    private double UndiscountedUsd(int contract, int row)
    {
        ChainSnapshot chain = Analysis.Chain;
        bool isCall = StrikeUsd[row] >= ForwardUsd[row];
        OptionSide wanted = isCall ? OptionSide.Call : OptionSide.Put;
        int priced = chain.Side[contract] == wanted ? contract : contract + (isCall ? -1 : 1); // calls before puts
        return chain.MidUsd(priced) / Terms[row].DiscountFactor;
    }
}
