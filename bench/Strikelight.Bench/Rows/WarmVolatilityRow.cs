using System.Globalization;
using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>Volatility where that of a little earlier is known.</summary>
/// <param name="key">Name in the JSON object.</param>
/// <param name="movedPct">Standard deviation of its move since, in percent of itself.</param>
internal sealed class WarmVolatilityRow(string key, double movedPct) : ITableRow
{
    private const double ErrorMost = 1e-8; // the textbook's own stop, and the rounding of small prices under its sums
    private const ulong Seed = 7;

    private SampleContracts _contracts = null!; // set up before anything is measured
    private double[] _last = [];
    private double[] _ours = [];
    private double[] _textbook = [];
    private VolStatus[] _status = [];

    public string Key => key;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"implied volatility, moved {movedPct} %");

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal => RowGoal.None;

    public bool IsAllocationFree => true;

    public Variant Ours => new(() => Run(LaneLoop.Widest), _contracts.Count);

    public Variant? Scalar => new(() => Run(LaneWidth.One), _contracts.Count);

    public Variant Textbook => new(RunTextbook, _contracts.Count);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync();
        SeededNumbers numbers = new(Seed);
        _last = [.. _contracts.Volatility.Select(volatility => volatility * (1 + 0.01 * movedPct * numbers.Normal()))];
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
            "annual volatility, against Newton's method from the same start"
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
            LastVolatility = _last,
        };
        VolatilitySolver.Solve(columns, _ours, _status, width);
    }

    private void RunTextbook()
    {
        SampleContracts c = _contracts;
        for (int i = 0; i < _textbook.Length; i++)
        {
            _textbook[i] = TextbookVolatility.Solve(
                c.PriceUsd[i],
                c.ForwardUsd[i],
                c.StrikeUsd[i],
                c.Years[i],
                _last[i]
            );
        }
    }
}
