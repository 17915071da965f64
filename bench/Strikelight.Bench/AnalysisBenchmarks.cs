using BenchmarkDotNet.Attributes;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench;

/// <summary>Volatility and Greeks of a whole SPX chain, beside bisection and the textbook's gamma.</summary>
/// <remarks>
/// The plain side is given the forwards, the discount factors and the list of contracts that have a solution, and
/// computes gamma only; ours finds these itself and computes five Greeks.
/// </remarks>
public class AnalysisBenchmarks
{
    private const double VolatilityErrorMost = 1e-8; // two roundings of the price and the bracket's 1e-10
    private const double GammaRelativeErrorMost = 1e-5; // as the volatility, times (d1² − 1) over a small volatility

    private ChainSnapshot _chain = null!; // set up before anything is measured
    private int[] _contracts = [];
    private PlainOption[] _options = [];
    private double[] _volatility = [];
    private double[] _gamma = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        ChainAnalysis analysis = await SampleMarket.AnalysisAsync();
        _chain = analysis.Chain;
        _contracts = [.. Enumerable.Range(0, _chain.Count).Where(i => analysis.Status[i] == VolStatus.Solved)];
        _options = [.. _contracts.Select(i => OptionOf(analysis, i))];
        _volatility = new double[_options.Length];
        _gamma = new double[_options.Length];
        RequireEqual(analysis, PerContract);
        RequireEqual(analysis, PerStrike);
        Console.WriteLine($"// {_chain.Count} contracts, {_options.Length} with a solved volatility");
    }

    [Benchmark(Baseline = true, Description = "bisection for each contract")]
    public double PerContract()
    {
        for (int i = 0; i < _options.Length; i++)
        {
            _volatility[i] = _options[i].Volatility();
            _gamma[i] = PlainOption.Gamma(_options[i].SpotUsd, _options[i], _volatility[i]);
        }
        return _gamma[0];
    }

    [Benchmark(Description = "bisection for each strike")]
    public double PerStrike()
    {
        for (int i = 0; i < _options.Length; i++)
        {
            bool isTwin = i > 0 && _options[i] == _options[i - 1]; // the put after its call
            _volatility[i] = isTwin ? _volatility[i - 1] : _options[i].Volatility();
            _gamma[i] = PlainOption.Gamma(_options[i].SpotUsd, _options[i], _volatility[i]);
        }
        return _gamma[0];
    }

    /// <summary>Greeks are computed when they are asked for.</summary>
    [Benchmark(Description = "ChainAnalyzer")]
    public double Analyzer() => ChainAnalyzer.Analyze(_chain, PricingOptions.Default).Gamma[0];

    /// <summary>The inputs of a contract; call and put of a strike share the out-of-the-money price.</summary>
    private static PlainOption OptionOf(ChainAnalysis analysis, int contract)
    {
        ChainSnapshot chain = analysis.Chain;
        SeriesAnalysis series = analysis.Series[chain.SeriesIndex[contract]];
        ExpiryTerms terms = new(chain.SpotUsd, series.ForwardUsd, series.DiscountFactor, series.Time.Years);
        bool isCall = chain.StrikeUsd[contract] >= terms.ForwardUsd;
        OptionSide wanted = isCall ? OptionSide.Call : OptionSide.Put;
        int priced = chain.Side[contract] == wanted ? contract : contract + (isCall ? -1 : 1); // calls before puts
        return new(
            chain.MidUsd(priced) / terms.DiscountFactor,
            isCall,
            chain.SpotUsd,
            chain.StrikeUsd[contract],
            terms.Years,
            terms.RatePerYear,
            terms.RatePerYear - terms.CarryPerYear
        );
    }

    private void RequireEqual(ChainAnalysis analysis, Func<double> plain)
    {
        Array.Clear(_volatility);
        Array.Clear(_gamma);
        _ = plain();
        double[] volatility = [.. _contracts.Select(i => analysis.Volatility[i])];
        double[] gammaRatio = [.. _contracts.Select((contract, i) => _gamma[i] / analysis.Gamma[contract])];
        double[] ones = new double[gammaRatio.Length];
        Array.Fill(ones, 1);
        Agreement.Require(volatility, _volatility, VolatilityErrorMost, "volatility");
        Agreement.Require(gammaRatio, ones, GammaRelativeErrorMost, "gamma, relative");
    }
}
