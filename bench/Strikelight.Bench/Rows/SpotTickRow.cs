using Strikelight.Bench.Table;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Bench.Rows;

/// <summary>All levels of the walls page after a tick of the underlying, volatilities known.</summary>
internal sealed class SpotTickRow : ITableRow
{
    private const double TickMove = 1.0003;
    private const double RootErrorUsd = 1e-6; // a root is polished to 1e-12 of its price, from another start

    private static readonly LevelsRequest Request = new();

    private ChainAnalysis _analysis = null!; // set up before anything is measured
    private LevelsBasis _basis = null!; // likewise
    private double _tickUsd;
    private ChainLevels? _first;
    private ChainLevels? _ours;

    public string Key => "spot-tick";

    public string Name => "Greeks and levels on a tick of spot";

    public RowUnit Unit => RowUnit.Milliseconds;

    public RowGoal Goal { get; } = new(1);

    public bool IsAllocationFree => false;

    public Variant Ours => new(() => _ours = _basis.At(_analysis.AtSpot(_tickUsd)), 1);

    public Variant? Scalar => null;

    public Variant? Textbook => null;

    public async Task SetupAsync()
    {
        _analysis = await SampleMarket.AnalysisAsync();
        _basis = new(_analysis, Request);
        _tickUsd = _analysis.SpotUsd * TickMove;
        _first = ChainLevels.Compute(_analysis.AtSpot(_tickUsd), Request);
    }

    public Difference Compare() =>
        new(
            Differences.Absolute(
                [_ours!.ZeroGamma.Level.PriceUsd, _ours.Totals.NetGexUsd],
                [_first!.ZeroGamma.Level.PriceUsd, _first.Totals.NetGexUsd]
            ),
            RootErrorUsd,
            "zero gamma and total gamma exposure, against levels computed from scratch"
        );
}
