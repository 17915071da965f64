using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Bench.Rows;

/// <summary>Volatility of American prices, nothing known before.</summary>
internal sealed class AmericanVolatilityRow : ITableRow
{
    private const int TreeContracts = 8;
    private const double VolatilityMost = 5;
    private const double BracketLeast = 1e-6;
    private const double ErrorMost = 0.05; // a twentieth of a tick

    private readonly AmericanValue[] _values = new AmericanValue[AmericanSample.Count];
    private readonly double[] _price = new double[AmericanSample.Count];
    private readonly double[] _ours = new double[AmericanSample.Count];
    private readonly VolStatus[] _status = new VolStatus[AmericanSample.Count];
    private readonly double[] _tree = new double[TreeContracts];
    private AmericanSample _sample = null!; // set up before anything is measured

    public string Key => "american-iv";

    public string Name => "American implied volatility, cold";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal { get; } = new(800);

    public bool IsAllocationFree => true;

    public Variant Ours =>
        new(() => AmericanVolatility.SolveAll(_sample.Contracts, _price, _ours, _status), AmericanSample.Count);

    public Variant? Scalar => null;

    public Variant Textbook => new(RunTree, TreeContracts);

    public Task SetupAsync()
    {
        _sample = new();
        AmericanPricer.Values(_sample.Contracts, _sample.Volatility, _values);
        for (int i = 0; i < _price.Length; i++)
        {
            _price[i] = _values[i].PriceUsd;
        }
        return Task.CompletedTask;
    }

    public Difference Compare()
    {
        AmericanPricer.Values(_sample.Contracts, _ours, _values);
        double worst = 0;
        for (int i = 0; i < _ours.Length; i++)
        {
            double off = Math.Abs(_values[i].PriceUsd - _price[i]) / SyntheticMarket.TickOf(_price[i]);
            double error = _status[i] == VolStatus.Solved ? off : 0;
            worst = error <= worst ? worst : error;
        }
        return new(worst, ErrorMost, "ticks, priced again at our volatility; x is against halving on CRR-200");
    }

    private void RunTree()
    {
        for (int i = 0; i < TreeContracts; i++)
        {
            int row = i * (AmericanSample.Count / TreeContracts);
            bool isCall = _sample.Side[row] == OptionSide.Call;
            double low = BracketLeast;
            double high = VolatilityMost;
            while (high - low > BracketLeast)
            {
                double middle = 0.5 * (low + high);
                double price = TextbookTree.Price(_sample.Textbook[row], _sample.StrikeUsd[row], middle, isCall);
                (low, high) = price < _price[row] ? (middle, high) : (low, middle);
            }
            _tree[i] = 0.5 * (low + high);
        }
    }
}
