using Strikelight.Bench.Table;
using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;
using Strikelight.Core.Sweep;

namespace Strikelight.Bench.Rows;

/// <summary>Volatility and four exposures of a whole market, nothing known before, on two threads.</summary>
internal sealed class MarketSweepRow : ITableRow
{
    private const int TextbookRuns = 800;
    private const int TextbookContracts = TextbookRuns * SyntheticMarket.RunLength;
    private const int Multiplier = 100;
    private const double ErrorMost = 1e-6; // prices rounded to the tick leave some with hardly a digit of time value

    private readonly double[] _textbook = new double[TextbookRuns];
    private SyntheticMarket _market = null!; // set up before anything is measured
    private MarketSweep _sweep = null!;
    private MarketSweep _scalar = null!;
    private MarketContracts _contracts = null!;
    private MarketResults _results = null!;
    private ExposureRun[] _runs = [];
    private VolStatus[] _status = [];
    private ExposureSum[] _sums = [];

    public string Key => "market-sweep";

    public string Name => "market sweep, 1.5 M contracts";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(12);

    public int Threads => 2;

    public bool IsAllocationFree => true;

    public Variant Ours => new(() => _sweep.Run(_contracts, _runs, _results), 1);

    public Variant? Scalar => new(() => _scalar.Run(_contracts, _runs, _results), 1);

    /// <summary>A part of the market on one thread, counted as that part of it.</summary>
    public Variant Textbook => new(RunTextbook, (double)TextbookContracts / SyntheticMarket.Contracts);

    public Task SetupAsync()
    {
        _market = SyntheticMarket.Create();
        SweepWorkers workers = new(Threads);
        _sweep = new(workers);
        _scalar = new(workers, LaneWidth.One);
        _runs = [.. _market.Terms.Select(RunOf)];
        _status = new VolStatus[SyntheticMarket.Contracts];
        _sums = new ExposureSum[_runs.Length];
        _contracts = new()
        {
            StrikeUsd = _market.StrikeUsd,
            PriceUsd = _market.PriceUsd,
            Side = _market.Side,
            PositionContracts = _market.Position,
        };
        _results = new()
        {
            Volatility = new double[SyntheticMarket.Contracts],
            Status = _status,
            Sums = _sums,
        };
        Ours.Run(); // the textbook looks at which contracts are solved
        return Task.CompletedTask;
    }

    public Difference Compare()
    {
        Ours.Run(); // the scalar form wrote to the same memory
        double[] ours = [.. _sums.Take(TextbookRuns).Select(sum => sum.CallGexUsd + sum.PutGexUsd)];
        return new(
            Differences.Absolute(ours, _textbook) / _textbook.Max(Math.Abs),
            ErrorMost,
            "of the largest gamma exposure of an expiry, against Newton's method and printed formulas on a part"
        );
    }

    private static ExposureRun RunOf(ExpiryTerms terms, int run) =>
        new(terms, Multiplier, run * SyntheticMarket.RunLength, (run + 1) * SyntheticMarket.RunLength);

    private void RunTextbook()
    {
        for (int run = 0; run < TextbookRuns; run++)
        {
            double sum = 0;
            for (int i = run * SyntheticMarket.RunLength; i < (run + 1) * SyntheticMarket.RunLength; i++)
            {
                sum += _status[i] == VolStatus.Solved ? TextbookGex(_market.Terms[run], i) : 0;
            }
            _textbook[run] = sum;
        }
    }

    private double TextbookGex(in ExpiryTerms terms, int i)
    {
        double strike = _market.StrikeUsd[i];
        double price = _market.PriceUsd[i] / terms.DiscountFactor;
        double volatility = TextbookVolatility.Solve(price, terms.ForwardUsd, strike, terms.Years);
        Span<double> greeks = stackalloc double[TextbookGreeks.Count];
        TextbookGreeks.Compute(
            SampleContracts.TextbookOf(terms),
            strike,
            volatility,
            _market.Side[i] == OptionSide.Call,
            greeks
        );
        double spot = terms.SpotUsd;
        return _market.Position[i] * Multiplier * greeks[2] * spot * spot * ExposureUnits.OnePercent;
    }
}
