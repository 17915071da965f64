using Strikelight.Bench.Table;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>All levels of the walls page after a tick of the underlying, volatilities known.</summary>
internal sealed class SpotTickRow : ITableRow
{
    private static readonly LevelsRequest Request = new();

    private ChainAnalysis _analysis = null!; // set up before anything is measured
    private ChainLevels? _first;
    private ChainLevels? _ours;

    public string Key => "spot-tick";

    public string Name => "levels of the walls page, full recompute";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(1);

    public bool IsAllocationFree => false;

    public Variant Ours => new(() => _ours = ChainLevels.Compute(_analysis, Request), 1);

    public Variant? Scalar => null;

    public Variant? Textbook => null;

    public async Task SetupAsync()
    {
        _analysis = await SampleMarket.AnalysisAsync();
        _first = ChainLevels.Compute(_analysis, Request);
    }

    public Difference Compare() =>
        new(
            Differences.Absolute(
                [_ours!.ZeroGamma.Level.PriceUsd, _ours.Totals.NetGexUsd],
                [_first!.ZeroGamma.Level.PriceUsd, _first.Totals.NetGexUsd]
            ),
            0,
            "zero gamma and total gamma exposure, against the first run"
        );
}
