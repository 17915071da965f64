using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>Gamma exposure of the chain re-priced at 305 spots; a grid has its spot in the middle, so no 304.</summary>
internal sealed class ProfileRow : ITableRow
{
    private const int Points = 305;
    private const double OnePercent = 0.01;
    private const double ErrorMost = 1e-9; // sums of 20,000 terms in another order

    private static readonly ProfileSettings Settings = new() { PointsLeast = Points, PointsMost = Points };

    private ChainSlice _slice = null!; // set up before anything is measured
    private SignedPositions _positions = null!;
    private TextbookTerms[] _terms = [];
    private double[] _strike = [];
    private double[] _volatility = [];
    private double[] _weight = [];
    private double[] _spots = [];
    private double[] _textbook = [];
    private GammaProfile? _ours;

    public string Key => "profile";

    public string Name => $"gamma profile at {Points} spots";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(0.5);

    public bool IsAllocationFree => false;

    public Variant Ours => new(() => _ours = GammaProfile.Compute(_slice, _positions, Settings), 1);

    public Variant? Scalar => null;

    public Variant Textbook => new(RunTextbook, 1);

    public async Task SetupAsync()
    {
        ChainAnalysis analysis = await SampleMarket.AnalysisAsync();
        ChainSnapshot chain = analysis.Chain;
        _slice = ChainSlice.Of(analysis, ExpiryScope.All);
        _positions = SignedPositions.From(chain, SignConvention.Naive);
        int[] open =
        [
            .. Enumerable
                .Range(0, chain.Count)
                .Where(i => Math.Abs(_positions.Contracts[i]) > 0 && analysis.Volatility[i] > 0),
        ];
        _terms = [.. open.Select(i => SampleContracts.TextbookOf(SampleContracts.TermsOf(analysis, i)))];
        _strike = [.. open.Select(i => chain.StrikeUsd[i])];
        _volatility = [.. open.Select(i => analysis.Volatility[i])];
        _weight = [.. open.Select(i => _positions.Contracts[i] * chain.Series[chain.SeriesIndex[i]].Root.Multiplier)];
        _spots = [.. GammaProfile.Compute(_slice, _positions, Settings).SpotUsd];
        _textbook = new double[_spots.Length];
    }

    public Difference Compare() =>
        new(
            Differences.Absolute(_ours!.GexUsd.AsSpan(), _textbook) / _textbook.Max(Math.Abs),
            ErrorMost,
            "of the profile's largest value, against every contract at every spot"
        );

    private void RunTextbook()
    {
        for (int s = 0; s < _spots.Length; s++)
        {
            double spot = _spots[s];
            double sum = 0;
            for (int i = 0; i < _terms.Length; i++)
            {
                double gamma = TextbookGreeks.Gamma(_terms[i], _strike[i], _volatility[i], spot);
                sum += _weight[i] * gamma * spot * spot * OnePercent;
            }
            _textbook[s] = sum;
        }
    }
}
