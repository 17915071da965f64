using System.Runtime.InteropServices;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Sweep;

/// <summary>One block of rows from price to exposure: solver and exposures share their columns.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SweepBlock(LaneScratch scratch, MarketContracts contracts, Span<double> volatility, LaneWidth width)
{
    private readonly LaneScratch _scratch = scratch;
    private readonly LaneWidth _width = width;
    private SweepPrice _price = new(scratch, contracts);
    private SweepSlope _slope = new(scratch, volatility);
    private ExposureKernel _kernel = new(
        scratch,
        new()
        {
            Contracts = new()
            {
                StrikeUsd = contracts.StrikeUsd.Span,
                Volatility = default,
                Side = contracts.Side.Span,
            },
            PositionContracts = contracts.PositionContracts.Span,
        },
        default
    );

    /// <summary>Computes the rows whose terms stand in the scratch columns.</summary>
    public void Run(int start, int count)
    {
        if (count == 0)
        {
            return;
        }
        _price.Offset = start;
        _slope.Offset = start;
        _kernel.Offset = start;
        LaneLoop.Run(ref _price, count, _width);
        Solve(count);
        LaneLoop.Run(ref _slope, count, _width);
        LaneLoop.Run(ref _kernel, count, _width);
    }

    private readonly void Solve(int count)
    {
        // Whole registers: a step changes its column, so no row may be computed twice. The rows behind are no one's.
        int whole = (count + LaneLoop.Stride - 1) / LaneLoop.Stride * LaneLoop.Stride;
        VolatilityBlock block = new()
        {
            Price = _scratch.Column(SweepColumn.Price)[..whole],
            Forward = _scratch.Column(ExposureColumn.Forward)[..whole],
            Strike = _scratch.Column(SweepColumn.Strike)[..whole],
            Deviation = _scratch.Column(ExposureColumn.Deviation)[..whole],
            Moneyness = _scratch.Column(SweepColumn.Moneyness)[..whole],
            VegaOverPrice = _scratch.Column(SweepColumn.VegaOverPrice)[..whole],
            Units = _scratch.Column(SweepColumn.Units)[..whole],
        };
        VolatilitySeed seed = new(block);
        VolatilityUnits units = new(block);
        VolatilityStep step = new(block);
        SweepCheck check = new(_scratch);
        LaneLoop.Run(ref seed, whole, _width);
        LaneLoop.Run(ref units, whole, _width);
        LaneLoop.Run(ref step, whole, _width);
        LaneLoop.Run(ref check, count, _width);
        if (check.HasLarge)
        {
            LaneLoop.Run(ref units, whole, _width);
            LaneLoop.Run(ref step, whole, _width);
            SweepKeep keep = new(_scratch);
            LaneLoop.Run(ref keep, whole, _width);
        }
        if (check.HasMissing)
        {
            SolveMissing(count);
        }
    }

    /// <summary>Rows where the seed does not reach: the scalar solver says whether there is a volatility.</summary>
    private readonly void SolveMissing(int count)
    {
        ReadOnlySpan<double> price = _scratch.Column(SweepColumn.Price);
        ReadOnlySpan<double> forward = _scratch.Column(ExposureColumn.Forward);
        ReadOnlySpan<double> strike = _scratch.Column(SweepColumn.Strike);
        Span<double> deviation = _scratch.Column(ExposureColumn.Deviation);
        for (int i = 0; i < count; i++)
        {
            if (double.IsNaN(deviation[i]) && price[i] > 0 && price[i] < Math.Min(forward[i], strike[i]))
            {
                deviation[i] = ImpliedVolatility
                    .SolveOutOfTheMoney(price[i], forward[i], strike[i], 1)
                    .AnnualVolatility;
            }
        }
    }
}
