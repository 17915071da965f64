using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Bench.Rows;

/// <summary>Price, delta, gamma and theta of American options; the tree gives the price only.</summary>
internal sealed class AmericanPriceRow : ITableRow
{
    private const int TreeContracts = 64;
    private const int AccurateEvery = 16;
    private const double ErrorMost = 0.05; // a twentieth of a tick

    private readonly AmericanValue[] _ours = new AmericanValue[AmericanSample.Count];
    private readonly double[] _tree = new double[TreeContracts];
    private AmericanSample _sample = null!; // set up before anything is measured

    public string Key => "american-price";

    public string Name => "American price, delta, gamma, theta";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal { get; } = new(250);

    public bool IsAllocationFree => true;

    public Variant Ours =>
        new(() => AmericanPricer.Values(_sample.Contracts, _sample.Volatility, _ours), AmericanSample.Count);

    public Variant? Scalar => null;

    public Variant Textbook => new(RunTree, TreeContracts);

    public Task SetupAsync()
    {
        _sample = new();
        return Task.CompletedTask;
    }

    public Difference Compare()
    {
        double worst = 0;
        for (int i = 0; i < AmericanSample.Count; i += AccurateEvery)
        {
            AmericanValue accurate = AccurateAmerican.Value(
                _sample.Terms[i],
                _sample.StrikeUsd[i],
                _sample.Volatility[i],
                _sample.Side[i]
            );
            double error = Math.Abs(_ours[i].PriceUsd - accurate.PriceUsd) / SyntheticMarket.TickOf(accurate.PriceUsd);
            worst = error <= worst ? worst : error;
        }
        return new(worst, ErrorMost, "ticks, against the accurate mode on every sixteenth; x is against CRR-200");
    }

    private void RunTree()
    {
        for (int i = 0; i < TreeContracts; i++)
        {
            int row = i * (AmericanSample.Count / TreeContracts);
            bool isCall = _sample.Side[row] == OptionSide.Call;
            _tree[i] = TextbookTree.Price(
                _sample.Textbook[row],
                _sample.StrikeUsd[row],
                _sample.Volatility[row],
                isCall
            );
        }
    }
}
