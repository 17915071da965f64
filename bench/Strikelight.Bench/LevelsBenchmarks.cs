using BenchmarkDotNet.Attributes;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench;

/// <summary>A whole SPX chain: its gamma profile and all that the walls page needs, beside a plain profile.</summary>
/// <remarks>
/// The plain side adds the textbook's gamma of every open contract at every spot of our grid; signs, volatilities and
/// grid are given. Ours chooses the grid, merges call and put of a strike and leaves out what is out of reach. The
/// levels are a profile and its roots, sums, walls, max pain, and the walls and roots of the other definitions.
/// </remarks>
public class LevelsBenchmarks
{
    private const double OnePercent = 0.01;
    private const double RelativeErrorMost = 1e-9; // of the largest value: sums of 20,000 terms in another order

    private ChainAnalysis _analysis = null!; // set up before anything is measured
    private ChainSlice _slice = null!;
    private SignedPositions _positions = null!;
    private PlainOption[] _options = [];
    private double[] _volatility = [];
    private double[] _weight = [];
    private double[] _spots = [];
    private double[] _gex = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _analysis = await SampleMarket.AnalysisAsync();
        _slice = ChainSlice.Of(_analysis, ExpiryScope.All);
        _positions = SignedPositions.From(_analysis.Chain, SignConvention.Naive);
        int[] open = [.. Enumerable.Range(0, _analysis.Chain.Count).Where(IsOpen)];
        _options = [.. open.Select(OptionOf)];
        _volatility = [.. open.Select(i => _analysis.Volatility[i])];
        _weight = [.. open.Select(WeightOf)];
        GammaProfile ours = GammaProfile.Compute(_slice, _positions);
        _spots = [.. ours.SpotUsd];
        _gex = new double[_spots.Length];
        _ = PlainProfile();
        Agreement.Require(ours.GexUsd.AsSpan(), _gex, RelativeErrorMost * _gex.Max(Math.Abs), "profile, USD per 1 %");
        Console.WriteLine($"// {_options.Length} open contracts at {_spots.Length} spots");
    }

    [Benchmark(Baseline = true, Description = "plain profile")]
    public double PlainProfile()
    {
        for (int s = 0; s < _spots.Length; s++)
        {
            double spot = _spots[s];
            double sum = 0;
            for (int i = 0; i < _options.Length; i++)
            {
                double gamma = PlainOption.Gamma(spot, _options[i], _volatility[i]);
                sum += _weight[i] * gamma * spot * spot * OnePercent;
            }
            _gex[s] = sum;
        }
        return _gex[0];
    }

    [Benchmark(Description = "GammaProfile")]
    public object Profile() => GammaProfile.Compute(_slice, _positions);

    [Benchmark(Description = "ChainLevels, everything")]
    public object Levels() => ChainLevels.Compute(_analysis, new LevelsRequest());

    private bool IsOpen(int contract) =>
        double.Abs(_positions.Contracts[contract]) > 0
        && _analysis.Volatility[contract] > 0
        && _slice.Scope.SeriesIndexes.Contains(_analysis.Chain.SeriesIndex[contract]);

    private double WeightOf(int contract) => _positions.Contracts[contract] * SeriesOf(contract).Root.Multiplier;

    private OptionSeries SeriesOf(int contract) => _analysis.Chain.Series[_analysis.Chain.SeriesIndex[contract]];

    private PlainOption OptionOf(int contract)
    {
        ChainSnapshot chain = _analysis.Chain;
        SeriesAnalysis series = _analysis.Series[chain.SeriesIndex[contract]];
        ExpiryTerms terms = new(chain.SpotUsd, series.ForwardUsd, series.DiscountFactor, series.Time.Years);
        return new()
        {
            SpotUsd = chain.SpotUsd,
            StrikeUsd = chain.StrikeUsd[contract],
            Years = terms.Years,
            Rate = terms.RatePerYear,
            Yield = terms.RatePerYear - terms.CarryPerYear,
        };
    }
}
