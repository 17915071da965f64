using System.Runtime.InteropServices;
using Strikelight.Core.Exposure;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Sweep;

/// <summary>Rows from price to exposure, a block at a time, in one worker's memory.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SweepBlock
{
    /// <summary>Doubles of memory it needs.</summary>
    public static readonly int Length = LaneScratch.Length(SweepColumn.Count) + VolatilityScratch.Length;

    private readonly LaneScratch _scratch;
    private readonly VolatilityScratch _solver;
    private readonly LaneWidth _width;
    private readonly ReadOnlySpan<double> _strike;
    private readonly Span<double> _volatility;
    private readonly Span<VolStatus> _status;
    private SweepPrice _price;
    private GreeksMoneyness _moneyness;
    private ExposureKernel _kernel;

    public SweepBlock(Span<double> memory, MarketContracts contracts, MarketResults results, LaneWidth width)
    {
        _scratch = new(memory, SweepColumn.Count);
        _solver = new(memory[LaneScratch.Length(SweepColumn.Count)..]);
        _width = width;
        _strike = contracts.StrikeUsd.Span;
        _volatility = results.Volatility.Span;
        _status = results.Status.Span;
        GreeksInput rows = new()
        {
            StrikeUsd = _strike,
            Volatility = _volatility,
            Side = contracts.Side.Span,
        };
        ExposureInput input = new() { Contracts = rows, PositionContracts = contracts.PositionContracts.Span };
        _price = new(_scratch, contracts);
        _moneyness = new(_scratch, rows);
        _kernel = new(_scratch, input, default);
    }

    /// <summary>The columns between the stages.</summary>
    public readonly LaneScratch Scratch => _scratch;

    /// <summary>Computes the rows whose terms stand in the scratch columns.</summary>
    public void Run(int start, int count)
    {
        if (count == 0)
        {
            return;
        }
        _price.Offset = start;
        _moneyness.Offset = start;
        _kernel.Offset = start;
        LaneLoop.Run(ref _price, count, _width);
        VolatilityColumns columns = new()
        {
            PriceUsd = _scratch.Column(SweepColumn.Price)[..count],
            ForwardUsd = _scratch.Column(ExposureColumn.Forward)[..count],
            StrikeUsd = _strike.Slice(start, count),
            Years = _scratch.Column(SweepColumn.Years)[..count],
        };
        Span<double> volatility = _volatility.Slice(start, count);
        VolatilitySolver.SolveBlock(columns, _solver, volatility, _width);
        VolatilitySolver.SetStatus(columns, volatility, _status.Slice(start, count));
        LaneLoop.Run(ref _moneyness, count, _width);
        LaneLoop.Run(ref _kernel, count, _width);
    }
}
