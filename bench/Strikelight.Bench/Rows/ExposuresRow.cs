using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;

namespace Strikelight.Bench.Rows;

/// <summary>Gamma, delta, vanna and charm exposure of every contract, and their sums an expiry.</summary>
internal sealed class ExposuresRow : ITableRow
{
    private const double ErrorMost = 1e-8; // the textbook takes differences of nearly equal numbers
    private const int Multiplier = 100;
    private const int Kinds = 4;

    private SampleContracts _contracts = null!; // set up before anything is measured
    private ExposureRun[] _runs = [];
    private ExposureSum[] _sums = [];
    private double[] _logStrike = [];
    private double[] _position = [];
    private double[][] _ours = [];
    private double[][] _textbook = [];

    public string Key => "exposures-4";

    public string Name => "four exposures in one pass";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal { get; } = new(2.5);

    public bool IsAllocationFree => true;

    public Variant Ours => new(() => Run(LaneLoop.Widest), _contracts.Count);

    public Variant? Scalar => new(() => Run(LaneWidth.One), _contracts.Count);

    public Variant Textbook => new(RunTextbook, _contracts.Count);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync();
        _runs = [.. _contracts.Runs().Select(run => new ExposureRun(run.Terms, Multiplier, run.Start, run.End))];
        _sums = new ExposureSum[_runs.Length];
        _logStrike = [.. _contracts.StrikeUsd.Select(strike => Math.Log(strike / _contracts.SpotUsd))];
        _position = [.. _contracts.Side.Select((side, i) => (side == OptionSide.Call ? 1.0 : -1) * (1 + i % 97))];
        _ours = [.. Enumerable.Range(0, Kinds).Select(_ => new double[_contracts.Count])];
        _textbook = [.. Enumerable.Range(0, Kinds).Select(_ => new double[_contracts.Count])];
    }

    public Difference Compare()
    {
        Run(LaneLoop.Widest); // the scalar form wrote to the same columns
        double worst = 0;
        for (int kind = 0; kind < Kinds; kind++)
        {
            double error = Differences.Absolute(_ours[kind], _textbook[kind]) / _textbook[kind].Max(Math.Abs);
            worst = error <= worst ? worst : error;
        }
        return new(worst, ErrorMost, "of the largest exposure of each kind, against printed formulas");
    }

    private void Run(LaneWidth width)
    {
        ExposureInput input = new()
        {
            Contracts = new()
            {
                StrikeUsd = _contracts.StrikeUsd,
                Volatility = _contracts.Volatility,
                Side = _contracts.Side,
                LogStrike = _logStrike,
                ReferenceUsd = _contracts.SpotUsd,
            },
            PositionContracts = _position,
        };
        ExposureOutput output = new()
        {
            GexUsd = _ours[0],
            DexUsd = _ours[1],
            VannaUsdPerVolPoint = _ours[2],
            CharmUsdPerCalendarDay = _ours[3],
        };
        ExposurePass.Run(_runs, input, output, _sums, width);
    }

    private void RunTextbook()
    {
        SampleContracts c = _contracts;
        Span<double> greeks = stackalloc double[TextbookGreeks.Count];
        for (int i = 0; i < c.Count; i++)
        {
            bool isCall = c.Side[i] == OptionSide.Call;
            TextbookGreeks.Compute(c.Textbook[i], c.StrikeUsd[i], c.Volatility[i], isCall, greeks);
            double shares = _position[i] * Multiplier * c.SpotUsd;
            _textbook[0][i] = shares * greeks[2] * c.SpotUsd * ExposureUnits.OnePercent;
            _textbook[1][i] = shares * greeks[1];
            _textbook[2][i] = shares * greeks[6] * ExposureUnits.VolPoint;
            _textbook[3][i] = shares * greeks[7] / ExposureUnits.CalendarDaysPerYear;
        }
    }
}
