using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>Volatility from price, forward, strike and time, nothing known before.</summary>
internal sealed class ColdVolatilityRow : ITableRow
{
    private const double ErrorMost = 1e-8; // the textbook's own stop, and the rounding of small prices under its sums

    private SampleContracts _contracts = null!; // set up before anything is measured
    private double[] _ours = [];
    private double[] _textbook = [];
    private VolStatus[] _status = [];

    public string Key => "iv-cold";

    public string Name => "implied volatility, cold";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal { get; } = new(12, 8);

    public bool IsAllocationFree => true;

    public Variant Ours => new(() => Run(LaneLoop.Widest), _contracts.Count);

    public Variant? Scalar => new(() => Run(LaneWidth.One), _contracts.Count);

    public Variant Textbook => new(RunTextbook, _contracts.Count);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync();
        _ours = new double[_contracts.Count];
        _textbook = new double[_contracts.Count];
        _status = new VolStatus[_contracts.Count];
    }

    public Difference Compare()
    {
        Run(LaneLoop.Widest); // the scalar form wrote to the same column
        return new(
            Differences.Absolute(_ours, _textbook),
            ErrorMost,
            "annual volatility, against Newton's method on printed formulas"
        );
    }

    private void Run(LaneWidth width)
    {
        VolatilityColumns columns = new()
        {
            PriceUsd = _contracts.PriceUsd,
            ForwardUsd = _contracts.ForwardUsd,
            StrikeUsd = _contracts.StrikeUsd,
            Years = _contracts.Years,
        };
        VolatilitySolver.Solve(columns, _ours, _status, width);
    }

    private void RunTextbook()
    {
        SampleContracts c = _contracts;
        for (int i = 0; i < _textbook.Length; i++)
        {
            _textbook[i] = TextbookVolatility.Solve(c.PriceUsd[i], c.ForwardUsd[i], c.StrikeUsd[i], c.Years[i]);
        }
    }
}
