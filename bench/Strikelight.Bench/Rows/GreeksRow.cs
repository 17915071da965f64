using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>Price and Greeks of every contract at its own volatility.</summary>
internal sealed class GreeksRow : ITableRow
{
    private const int Compared = 8;
    private const double ErrorMost = 1e-8; // the textbook takes differences of nearly equal numbers

    private SampleContracts _contracts = null!; // set up before anything is measured
    private double[][] _ours = [];
    private double[][] _textbook = [];

    public string Key => "greeks";

    public string Name => "eight Greeks";

    public RowUnit Unit => RowUnit.NanosecondsPerContract;

    public RowGoal Goal => RowGoal.None;

    public bool IsAllocationFree => true;

    public Variant Ours => new(RunOurs, _contracts.Count);

    public Variant? Scalar => null;

    public Variant Textbook => new(RunTextbook, _contracts.Count);

    public async Task SetupAsync()
    {
        _contracts = await SampleContracts.LoadAsync();
        _ours = [.. Enumerable.Range(0, TextbookGreeks.Count).Select(_ => new double[_contracts.Count])];
        _textbook = [.. Enumerable.Range(0, TextbookGreeks.Count).Select(_ => new double[_contracts.Count])];
    }

    public Difference Compare()
    {
        double worst = 0;
        for (int greek = 0; greek < Compared; greek++)
        {
            double largest = _textbook[greek].Max(Math.Abs);
            worst = Math.Max(worst, Differences.Absolute(_ours[greek], _textbook[greek]) / largest);
        }
        return new(worst, ErrorMost, "of the largest value of each Greek, against printed formulas");
    }

    private void RunOurs()
    {
        SampleContracts c = _contracts;
        for (int i = 0; i < c.Count; i++)
        {
            OptionGreeks greeks = Black76.Greeks(c.Terms[i], c.StrikeUsd[i], c.Volatility[i], c.Side[i]);
            _ours[0][i] = greeks.PriceUsd;
            _ours[1][i] = greeks.Delta;
            _ours[2][i] = greeks.Gamma;
            _ours[3][i] = greeks.Vega;
            _ours[4][i] = greeks.ThetaPerYear;
            _ours[5][i] = greeks.RhoPerUnit;
            _ours[6][i] = greeks.Vanna;
            _ours[7][i] = greeks.Charm;
        }
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
