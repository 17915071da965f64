using System.Text.Json;
using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>
/// From Cboe's bytes to everything: chain, forwards, volatilities, Greeks, exposures by strike and expiry, profile and
/// zero gamma.
/// </summary>
/// <remarks>
/// The textbook is given forwards, signs and the grid, and computes volatility and gamma of each contract and the
/// profile; no sums, no roots.
/// </remarks>
internal sealed class SurfaceRow : ITableRow
{
    private const double ErrorMost = 1e-7; // volatilities of the textbook stop at 1e-10, over small ones

    private byte[] _json = [];
    private SampleContracts _contracts = null!; // set up before anything is measured
    private double[] _weight = [];
    private double[] _volatility = [];
    private double[] _spots = [];
    private double[] _textbook = [];
    private ZeroGammaResult? _ours;

    public string Key => "surface";

    public string Name => "chain bytes to levels";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(4.5);

    public bool IsAllocationFree => false;

    public Variant Ours => new(RunOurs, 1);

    public Variant? Scalar => null;

    public Variant Textbook => new(RunTextbook, 1);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync(withVendorValues: true);
        ChainSnapshot chain = _contracts.Analysis.Chain;
        _json = CboePayload.Write(chain);
        SignedPositions positions = SignedPositions.From(chain, SignConvention.Naive);
        _weight =
        [
            .. _contracts.Index.Select(i =>
                Known(positions.Contracts[i]) * chain.Series[chain.SeriesIndex[i]].Root.Multiplier
            ),
        ];
        _volatility = new double[_contracts.Count];
        RunOurs();
        _spots = [.. _ours!.Profile.SpotUsd];
        _textbook = new double[_spots.Length];
    }

    public Difference Compare() =>
        new(
            Differences.Absolute(_ours!.Profile.GexUsd.AsSpan(), _textbook) / _textbook.Max(Math.Abs),
            ErrorMost,
            "of the profile's largest value, against serializer, Newton's method and printed formulas"
        );

    private static double Known(double position) => double.IsNaN(position) ? 0 : position;

    private void RunOurs()
    {
        ChainAnalysis analysis = ChainAnalyzer.Analyze(ChainBytes.Parse(_json), PricingOptions.Default);
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        SignedPositions positions = SignedPositions.From(analysis.Chain, SignConvention.Naive);
        _ = ExposureSums.ByStrike(slice, positions);
        _ = ExposureSums.ByExpiry(slice, positions);
        _ours = ZeroGamma.Find(slice, positions);
    }

    private void RunTextbook()
    {
        _ = JsonSerializer.Deserialize<PlainAnswer>(_json);
        SampleContracts c = _contracts;
        for (int i = 0; i < c.Count; i++)
        {
            _volatility[i] = c.IsSolved[i]
                ? TextbookVolatility.Solve(c.PriceUsd[i], c.ForwardUsd[i], c.StrikeUsd[i], c.Years[i])
                : c.Volatility[i];
        }
        for (int s = 0; s < _spots.Length; s++)
        {
            double spot = _spots[s];
            double sum = 0;
            for (int i = 0; i < c.Count; i++)
            {
                double gamma = TextbookGreeks.Gamma(c.Textbook[i], c.StrikeUsd[i], _volatility[i], spot);
                sum += _weight[i] * gamma * spot * spot * ExposureUnits.OnePercent;
            }
            _textbook[s] = sum;
        }
    }
}
