using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>Price and eleven Greeks of every contract at its own volatility.</summary>
internal sealed class GreeksRow : ITableRow
{
    private const double ErrorMost = 1e-8; // the textbook takes differences of nearly equal numbers

    private SampleContracts _contracts = null!; // set up before anything is measured
    private GreeksRun[] _runs = [];
    private double[] _logStrike = [];
    private double[][] _ours = [];
    private double[][] _textbook = [];

    public string Key => "greeks-12";

    public string Name => "twelve Greeks in one pass";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal { get; } = new(4);

    public bool IsAllocationFree => true;

    public Variant Ours => new(() => Run(LaneLoop.Widest), _contracts.Count);

    public Variant? Scalar => new(() => Run(LaneWidth.One), _contracts.Count);

    public Variant Textbook => new(RunTextbook, _contracts.Count);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync();
        _runs = _contracts.Runs();
        _logStrike = [.. _contracts.StrikeUsd.Select(strike => Math.Log(strike / _contracts.SpotUsd))];
        _ours = [.. Enumerable.Range(0, TextbookGreeks.Count).Select(_ => new double[_contracts.Count])];
        _textbook = [.. Enumerable.Range(0, TextbookGreeks.Count).Select(_ => new double[_contracts.Count])];
    }

    public Difference Compare()
    {
        Run(LaneLoop.Widest); // the scalar form wrote to the same columns
        double worst = 0;
        for (int greek = 0; greek < _ours.Length; greek++)
        {
            double error = Differences.Absolute(_ours[greek], _textbook[greek]) / _textbook[greek].Max(Math.Abs);
            worst = error <= worst ? worst : error;
        }
        return new(worst, ErrorMost, "of the largest value of each Greek, against printed formulas");
    }

    private void Run(LaneWidth width)
    {
        GreeksInput input = new()
        {
            StrikeUsd = _contracts.StrikeUsd,
            Volatility = _contracts.Volatility,
            Side = _contracts.Side,
            LogStrike = _logStrike,
            ReferenceUsd = _contracts.SpotUsd,
        };
        GreeksOutput output = new()
        {
            PriceUsd = _ours[0],
            Delta = _ours[1],
            Gamma = _ours[2],
            Vega = _ours[3],
            ThetaPerYear = _ours[4],
            RhoPerUnit = _ours[5],
            Vanna = _ours[6],
            Charm = _ours[7],
            Vomma = _ours[8],
            Speed = _ours[9],
            ColorPerYear = _ours[10],
            Zomma = _ours[11],
        };
        GreeksPass.Run(_runs, input, output, width);
    }

    private void RunTextbook()
    {
        SampleContracts c = _contracts;
        Span<double> greeks = stackalloc double[TextbookGreeks.Count];
        for (int i = 0; i < c.Count; i++)
        {
            bool isCall = c.Side[i] == OptionSide.Call;
            TextbookGreeks.Compute(c.Textbook[i], c.StrikeUsd[i], c.Volatility[i], isCall, greeks);
            for (int greek = 0; greek < greeks.Length; greek++)
            {
                _textbook[greek][i] = greeks[greek];
            }
        }
    }
}
